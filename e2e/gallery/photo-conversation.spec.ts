import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { linkIn } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';
import { UploadTray } from '../fixtures/upload-tray';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the operator reads what was said around a photo, by keyboard alone', {
  tag: '@phone',
}, async ({ page, phone, gallery, person, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say(`Gato da ${mark}`, await photograph('maine-coon-cat'));
  await phone.open(person);
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));

  await gallery.open(mark);
  await gallery.photo('Ponte').getByRole('link').press('Enter');
  const title = gallery.lightbox.getByRole('heading');
  await expect(title).toHaveText(`Ponte da ${mark}`);
  const opener = gallery.lightbox.getByRole('button', { name: 'Conversa' });
  await opener.focus();
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const talk = gallery.lightbox.getByRole('region', { name: 'Conversa' });
  const said = talk.getByRole('listitem').filter({ has: page.locator('time') });
  await expect(said.nth(0)).toContainText(`Flores da ${mark}`);
  await expect(said.nth(2)).toContainText(person.name);
  await expect(said.nth(2)).toContainText(`Ponte da ${mark}`);
  await expect(said.nth(3)).toContainText('Acervo');
  await expect(talk.getByText(`Gato da ${mark}`)).toHaveCount(0);
  await expectNoBarrier(page, 'the conversation around a photo');

  // The other photo of the conversation opens, with its own closed.
  await talk.getByRole('button', { name: 'Ver esta outra foto' }).press('Enter');
  await expect(title).toHaveText(`Flores da ${mark}`);
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText(`Ponte da ${mark}`);
});

test('a conversation that does not come is asked for again', async ({
  page,
  phone,
  gallery,
  person,
  mark,
  problems,
}) => {
  await phone.open(person);
  await phone.say(`Vinho da ${mark}`, await photograph('living-room-with-wine'));
  await gallery.open(mark);
  await gallery.photos.getByRole('link').click();
  await page.route('**/conversation', (route) => route.abort());
  await gallery.lightbox.getByRole('button', { name: 'Conversa' }).click();
  const talk = gallery.lightbox.getByRole('region', { name: 'Conversa' });
  await expect(talk.getByRole('alert')).toContainText('Não deu para carregar a conversa.');
  await expectNoBarrier(page, 'a conversation that did not come');
  await page.unroute('**/conversation');
  await talk.getByRole('button', { name: 'Tentar de novo' }).press('Enter');
  await expect(talk.getByText(`Vinho da ${mark}`, { exact: true })).toBeVisible();
  await expect(talk).toBeFocused();
  // The browser itself complains about the request that was cut off.
  problems.splice(0);
});

test('a photo that was brought in the browser has no conversation', async ({
  page,
  phone,
  gallery,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say('oi');
  const uploads = new UploadTray(page);
  await gallery.open();
  await uploads.choose(await photograph('paint-brushes'));
  await uploads.choosePerson(person.name);
  await expect(uploads.title).toHaveText('1 foto guardada');
  const own = uploads.tray.getByRole('textbox', { name: 'Descrição de paint-brushes.jpg' });
  await own.fill(`Pincéis da ${mark}`);
  await own.press('Enter');
  await expect(own).toHaveCount(0);
  await gallery.open(mark);
  const details = page.waitForResponse(/\/report\/photos\/details/);
  await gallery.photos.getByRole('link').click();
  expect(await (await details).json()).toMatchObject({ hasConversation: false });
  await expect(gallery.lightbox.getByRole('heading')).toHaveText(`Pincéis da ${mark}`);
  await expect(gallery.lightbox.getByRole('button', { name: 'Conversa' })).toHaveCount(0);
});

test.describe('whoever has their own photos alone', () => {
  test.use({ storageState: signedOut });

  test('reads their own conversation, and nobody else’s', async ({
    page,
    phone,
    gallery,
    operator,
    person,
    stranger,
    mark,
  }) => {
    await phone.open(stranger);
    await phone.say(`Gato da ${mark}`, await photograph('grey-cat'));
    const [others] = await operator.report(mark);
    await phone.open(person);
    await phone.say(`Relógio da ${mark}`, await photograph('wall-clock'));
    await page.goto(linkIn((await phone.say('galeria')).text));
    await page.getByRole('button', { name: 'Entrar na galeria' }).click();
    await expect(page).toHaveURL('/report');
    await gallery.open(mark);
    await gallery.photos.getByRole('link').click();
    await gallery.lightbox.getByRole('button', { name: 'Conversa' }).click();
    const said = gallery.lightbox.getByRole('listitem').filter({ hasText: `Relógio da ${mark}` });
    await expect(said.first()).toContainText('Você');
    const address = `/report/photos/${others?.images[0]?.id}/conversation`;
    const refused = await page.request.get(address);
    expect(refused.status()).toBe(404);
    expect(await refused.text()).not.toContain(mark);
  });
});
