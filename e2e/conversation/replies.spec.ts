import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a reply is about the photo that it quotes, by mouse and by keyboard', async ({
  page,
  phone,
  operator,
  person,
  mark,
}) => {
  const [first, second] = [`Gato cinza da ${mark}`, `Gato branco da ${mark}`];
  await phone.open(person);
  await phone.say(first, await photograph('grey-cat'));
  await phone.say(second, await photograph('tabby-and-white-cat'));

  await phone.replyTo(first);
  const corrected = `O Miau da ${mark}`;
  await phone.say(`corrige: ${corrected}`);
  const described = async () => (await operator.report(mark)).map(({ descricao }) => descricao);
  expect(await described()).toEqual([second, corrected]);
  await expect(phone.bubble(`corrige: ${corrected}`).getByRole('blockquote')).toContainText(first);

  // The newest message is a stop of the Tab key; the arrow goes on to those before it.
  await page
    .getByRole('button', { name: /^Responder: / })
    .last()
    .focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(phone.field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Cancelar a resposta' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cancelar a resposta' })).toHaveCount(0);
});

test('the menu of a message offers the reply', async ({ page, phone, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say(`oi ${mark}`);
  await phone.bubble(`oi ${mark}`).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Responder' }).click();
  await expect(phone.field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Cancelar a resposta' })).toBeVisible();
});
