import { askOnPhone } from '../fixtures/ask-on-phone';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a button is tapped from a keyboard, is gone with its answer, and says what it answers', {
  tag: '@phone',
}, async ({ page, phone, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say('oi');
  const words = `É um gato, ${mark}?`;
  await askOnPhone(phone, stranger, words);
  const buttons = page.getByRole('group', { name: 'Respostas rápidas' });
  await expect(buttons.getByRole('button')).toHaveText(['Sim', 'Outra']);

  const answer = await phone.answerTo(async () => {
    await buttons.getByRole('button', { name: 'Sim' }).focus();
    await page.keyboard.press('Enter');
  });
  // Nobody ever asked this: the yes is for nothing that is open.
  expect(answer.text).toContain('já passou');
  await expect(buttons).toHaveCount(0);
  const tap = page.locator('[role=log] article[data-mine]').last();
  await expect(tap.getByRole('blockquote')).toContainText(words);
  await expect(tap).toContainText('Sim');
});

test('what is seen in a photo is offered, and is its description after a yes alone', {
  tag: '@models',
}, async ({ page, phone, operator, person }) => {
  await phone.open(person);
  const asked = await phone.sendAlone(await photograph('grey-cat'));
  const yes = page.getByRole('button', { name: 'Sim', exact: true });
  test.skip((await yes.count()) === 0, 'nothing on this machine sees photos');
  const [, offered = ''] = /“(.+)”/.exec(asked.text) ?? [];
  const before = await operator.report(offered);
  await phone.answerTo(() => yes.click());
  expect(await operator.report(offered)).toHaveLength(before.length + 1);
});
