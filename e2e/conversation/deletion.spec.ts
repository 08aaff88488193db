import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a photo is deleted after a yes, from the chat, the gallery and the store', async ({
  phone,
  gallery,
  operator,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Pincéis da ${mark}`, await photograph('paint-brushes'));
  const [row] = await operator.report(mark);
  const imageId = row?.images[0]?.id ?? 0;
  expect(await operator.imageStatus(imageId)).toBe(200);

  expect((await phone.say('apaga a última')).text).toContain(
    `Apago 1 foto (“Pincéis da ${mark}”)?`,
  );
  expect(await operator.report(mark)).toHaveLength(1);
  expect((await phone.say('sim')).text).toContain('apaguei a foto');

  const asked = await phone.say(`mostra a foto da ${mark}`);
  expect(asked.text).toContain('Não achei');
  expect(asked.photos).toHaveLength(0);
  expect(await operator.report(mark)).toEqual([]);
  expect(await operator.imageStatus(imageId)).toBe(404);
  await gallery.open(mark);
  await expect(gallery.page.getByRole('heading', { level: 1 })).toContainText('Nada encontrado');
});

test('a no keeps the photo, and a yes that comes later deletes nothing', async ({
  phone,
  operator,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Laranjas da ${mark}`, await photograph('citrus-slices'));
  expect((await phone.say('apaga a última')).text).toContain(
    `Apago 1 foto (“Laranjas da ${mark}”)?`,
  );
  expect((await phone.say('não')).text).toContain('não apaguei nada');
  await phone.say('sim');
  expect(await operator.report(mark)).toHaveLength(1);
  expect((await phone.say(`mostra a foto da ${mark}`)).photos).toHaveLength(1);
});
