import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import type { SimulatedPerson } from '../fixtures/people';
import { photograph } from '../fixtures/photographs';
import { linkIn } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

test('a person asks for the gallery, opens their own photos alone, and signs the device out', {
  tag: '@phone',
}, async ({ page, phone, operator, gallery, person, stranger, mark, request }) => {
  await phone.open(stranger);
  await phone.say(`Cabos da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  await phone.open(person);
  await phone.say(`Fruta da ${mark}`, await photograph('half-a-fruit-in-a-red-bowl'));
  const { text } = await phone.say('manda o link da galeria');
  const link = linkIn(text);
  expect((await request.get(link)).status()).toBe(200);

  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');
  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(1);
  await expect(gallery.photo(`Fruta da ${mark}`)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'De quem são as fotos' })).toHaveCount(0);
  await expect(await gallery.inMenu('Fila')).toHaveCount(0);
  await page.keyboard.press('Escape');

  const rows = await operator.report(mark);
  const strange = rows.find(({ descricao }) => descricao.startsWith('Cabos'))?.images[0]?.id ?? 0;
  expect(await operator.imageStatus(strange)).toBe(200);
  const status = async (path: string) => (await page.request.get(path)).status();
  expect(await status(`/report/images/${strange}/w320`)).toBe(404);
  expect(await status('/report/queue')).toBe(404);
  expect(await status('/agent-messages')).toBe(403);
  await page.goto('/');
  await expect(page).toHaveURL('/report');

  await (await gallery.inMenu('Aparelhos')).click();
  await expect(page.getByText('Este aparelho')).toBeVisible();
  await expectNoBarrier(page, 'the devices');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Este aparelho' })
    .getByRole('button', { name: /^Sair de / })
    .press('Enter');
  await expect(page).toHaveURL('/');
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in/);
  // The link stands nowhere: not in the history, not in the memory, and opens no second time.
  const kept = await operator.messages(person.address, 20);
  expect(JSON.stringify(kept)).not.toContain(link);
  expect(await (await operator.request.get('/memory-content')).text()).not.toContain('enter?code');
  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page.getByText('Esse link já foi usado ou expirou.')).toBeVisible();
});

test('a person signs in by a code from WhatsApp, with the keyboard alone', async ({
  page,
  context,
  browser,
  phone,
  operator,
  person,
  stranger,
}) => {
  const owner = withNumber(person, stranger);
  await phone.open(owner);
  await phone.say('oi');
  await page.goto('/report?q=praia');
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent('/report?q=praia')}`);
  await expect(page.getByLabel('Seu número de WhatsApp')).toBeFocused();
  await page.keyboard.type(owner.address.replace('whatsapp:', ''));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Digite o código' })).toBeVisible();
  const words = await page.getByRole('main').textContent();

  const code = await codeOn(await context.newPage(), owner);
  await expect(page.getByLabel('Código de 6 dígitos')).toBeFocused();
  await page.keyboard.type(code === '000000' ? '111111' : '000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Esse código não confere ou já não vale.')).toBeVisible();
  const asked = await context.cookies();
  await expect(page.getByLabel('Código de 6 dígitos')).toBeFocused();
  await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/report?q=praia');

  // Used up, for the very browser that asked for it.
  const again = await browser.newContext({ storageState: { cookies: asked, origins: [] } });
  const used = await again.newPage();
  await used.goto('/sign-in/code');
  await used.getByLabel('Código de 6 dígitos').fill(code);
  await used.getByRole('button', { name: 'Entrar' }).click();
  await expect(used.getByText('Esse código não confere ou já não vale.')).toBeVisible();

  // A number that nobody has is answered in the same words.
  await used.goto('/sign-in');
  await used.getByLabel('Seu número de WhatsApp').fill('+1 415 555 0999');
  await used.getByRole('button', { name: 'Receber código' }).click();
  await expect(used.getByRole('heading', { name: 'Digite o código' })).toBeVisible();
  expect(await used.getByRole('main').textContent()).toBe(words);
  await again.close();
  expect(JSON.stringify(await operator.messages(owner.address, 20))).not.toContain(code);
});

/** Some are known by a name alone, and have no number to type. */
function withNumber(...people: SimulatedPerson[]): SimulatedPerson {
  const owner = people.find(({ address }) => /\+\d+$/.test(address));
  if (!owner) throw new Error('None of these people has a number.');
  return owner;
}

/** The code that the newest message on the phone brings. */
async function codeOn(page: Page, owner: SimulatedPerson): Promise<string> {
  await page.goto(`/simulator?person=${owner.id}`);
  const bubble = page
    .locator('[role=log] article:not([data-mine])')
    .filter({ hasText: /Acervo.*\d{6}/s });
  await expect(bubble.last()).toBeVisible();
  // The time of the message stands right behind it.
  const text = (await bubble.last().textContent()) ?? '';
  const code = /(\d{6})(?=\d{2}:\d{2})/.exec(text)?.[1] ?? '';
  expect(code, text).not.toBe('');
  await page.close();
  return code;
}
