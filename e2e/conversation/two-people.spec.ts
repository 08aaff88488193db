import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('two people see nothing of each other', async ({ phone, person, stranger, mark }) => {
  await phone.open(person);
  await phone.say(`Trilha da ${mark}`, await photograph('mountain-trail'));
  await phone.say(`lembra que o meu sítio se chama ${mark}`);
  expect((await phone.say('o que você sabe de mim?')).text).toContain(mark);

  await phone.open(stranger);
  await expect(phone.page.getByText(mark)).toHaveCount(0);
  const asked = await phone.say(`mostra a foto da ${mark}`);
  expect(asked.text).toContain('Não achei');
  expect(asked.text).not.toContain('Trilha');
  expect(asked.photos).toHaveLength(0);
  expect((await phone.say('o que você sabe de mim?')).text).not.toContain(mark);

  await phone.open(person);
  expect((await phone.say(`mostra a foto da ${mark}`)).photos).toHaveLength(1);
});

test('the number of somebody else’s photo opens, changes and deletes nothing', async ({
  phone,
  operator,
  person,
  stranger,
  mark,
}) => {
  const words = `Riacho da ${mark}`;
  await phone.open(person);
  await phone.say(words, await photograph('forest-stream'));
  const [row] = await operator.report(mark);
  const id = row?.images[0]?.id;

  await phone.open(stranger);
  for (const attempt of [
    `me manda a foto ${id}`,
    `corrige a foto ${id}: agora é minha`,
    `apaga a foto ${id}`,
    'sim',
  ]) {
    const answer = await phone.say(attempt);
    expect(answer.text, attempt).not.toContain(mark);
    for (const photo of answer.photos) await expect(photo, attempt).not.toContainText(mark);
  }
  expect(await operator.report(mark)).toEqual([row]);
  expect(await operator.imageStatus(id ?? 0)).toBe(200);
});
