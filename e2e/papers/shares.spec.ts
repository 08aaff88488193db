import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** Somebody with nothing but a link. */
async function guest(browser: Browser, from: BrowserContext): Promise<Page> {
  const { origin } = new URL((from.pages()[0] as Page).url());
  const context = await browser.newContext({
    ...{ storageState: signedOut, locale: 'pt-BR', baseURL: origin },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

test('a photo is shared by a link, seen by a guest who sees nothing else, and taken back', {
  tag: '@phone',
}, async ({ page, context, browser, phone, gallery, operator, person, mark }) => {
  await phone.open(person);
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  await phone.say(`Segredo da ${mark}`, await photograph('grey-cat'));
  const [secret] = await operator.report(`Segredo ${mark}`);
  await gallery.open(`Ponte ${mark}`);
  await gallery.photos.first().getByRole('link').click();
  await gallery.lightbox.getByRole('button', { name: 'Compartilhar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compartilhar esta foto' });
  await dialog.getByRole('button', { name: 'Criar link' }).click();
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(gallery.lightbox).toBeVisible();

  const visitor = await guest(browser, context);
  await visitor.goto(url);
  await expect(visitor.getByRole('img', { name: `Ponte da ${mark}` })).toBeVisible();
  await expect(visitor.getByText('compartilhou com você')).toBeVisible();
  const seen = await visitor.content();
  for (const hidden of [`Segredo da ${mark}`, person.address.replace('whatsapp:', '')]) {
    expect(seen).not.toContain(hidden);
  }
  await expectNoBarrier(visitor, 'what a guest sees');
  // Neither the other photo under the link, nor anything of the gallery.
  const other = secret?.images[0]?.id;
  expect((await visitor.request.get(`${url}/${other}/w640`)).status()).toBe(404);
  expect((await visitor.request.get(`/report/images/${other}/w640`)).status()).toBe(401);
  await visitor.goto('/report');
  await expect(visitor).toHaveURL(/\/sign-in/);
  await visitor.goto(url);

  await page.goto('/report/shares');
  const row = page.getByRole('listitem').filter({ hasText: `Ponte da ${mark}` });
  // Opened twice on one day by one guest.
  await expect(row).toContainText('1 visita');
  await expectNoBarrier(page, 'the links');
  await row.getByRole('button', { name: 'Encerrar' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Encerrar' }).click();
  await expect(page.getByText('O link foi encerrado.')).toBeVisible();
  await expect(row).toContainText('Encerrado');

  const [over, unknown] = [await visitor.goto(url), await visitor.goto(`/s/${'A'.repeat(43)}`)];
  expect([over?.status(), unknown?.status()]).toEqual([404, 404]);
  await expect(visitor.getByRole('heading', { name: 'Este link não vale mais' })).toBeVisible();
  expect(unknown?.headers()['x-robots-tag']).toContain('noindex');
  expect(unknown?.headers()['referrer-policy']).toBe('no-referrer');
  await expectNoBarrier(visitor, 'a link that is over');
  await visitor.context().close();
});

test('with a password, the link alone is not enough', async ({
  page,
  context,
  browser,
  phone,
  gallery,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));
  await gallery.open(mark);
  await gallery.photos.first().getByRole('link').click();
  await gallery.lightbox.getByRole('button', { name: 'Compartilhar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compartilhar esta foto' });
  await dialog.getByRole('textbox', { name: 'Senha (se quiser)' }).fill('girassol');
  await dialog.getByRole('button', { name: 'Criar link' }).click();
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();

  const visitor = await guest(browser, context);
  await visitor.goto(url);
  const password = visitor.getByLabel('Senha');
  await expect(visitor.getByRole('heading', { name: 'Estas fotos têm uma senha' })).toBeVisible();
  expect(await visitor.content()).not.toContain(mark);
  await expectNoBarrier(visitor, 'the door of a link');
  await password.fill('margarida');
  await visitor.getByRole('button', { name: 'Ver as fotos' }).click();
  await expect(visitor.getByText('A senha não é esta.')).toBeVisible();
  await password.fill('girassol');
  await visitor.getByRole('button', { name: 'Ver as fotos' }).click();
  const photo = visitor.getByRole('img', { name: `Flores da ${mark}` });
  await expect
    .poll(() => photo.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  await visitor.context().close();
});

test('a guest looks at a photo by itself, turns to the next one, keeps it and comes back', {
  tag: '@phone',
}, async ({ page, context, browser, phone, operator, person, mark }) => {
  await phone.open(person);
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  await phone.say(`Gato da ${mark}`, await photograph('grey-cat'));
  const ids = (await operator.report(mark)).flatMap(({ images }) => images.map(({ id }) => id));
  const url = await page.evaluate(async (photos) => {
    const body = new URLSearchParams({ photos, title: 'Dois' });
    const made = await (await fetch('/report/shares/new', { method: 'POST', body })).json();
    return String(made.url);
  }, ids.join(','));

  const visitor = await guest(browser, context);
  await visitor.goto(url);
  const first = visitor.getByRole('link').first();
  await first.click();
  const lightbox = visitor.getByRole('dialog');
  const title = lightbox.getByRole('heading');
  const opened = await title.textContent();
  await expectNoBarrier(visitor, 'a photo that a guest opened');
  await visitor.keyboard.press('ArrowRight');
  await expect(title).not.toHaveText(opened ?? '');
  // All that it shows lies under the link.
  const sources = await lightbox
    .locator('img')
    .evaluateAll((shown) => shown.map((one) => (one as HTMLImageElement).src));
  expect(sources.filter((source) => !source.startsWith(url))).toEqual([]);
  const kept = visitor.waitForEvent('download');
  await lightbox.getByRole('link', { name: 'Baixar a foto' }).click();
  expect((await kept).suggestedFilename()).toMatch(/^acervo-\d+\.jpg$/);

  await visitor.goBack();
  await expect(lightbox).toHaveCount(0);
  await expect(visitor).toHaveURL(url);
  await first.focus();
  await visitor.keyboard.press('Enter');
  await expect(title).toHaveText(opened ?? '');
  await visitor.keyboard.press('Escape');
  await expect(lightbox).toHaveCount(0);
  await expect(first).toBeFocused();
  await visitor.context().close();
});
