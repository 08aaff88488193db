import { isSamePhoto, photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a photo with a caption is kept, asked for, comes back and opens large', {
  tag: '@phone',
}, async ({ phone, gallery, operator, person, mark }) => {
  const file = await photograph('wall-clock');
  const words = `Relógio da cozinha, ${mark}`;
  await phone.open(person);
  const kept = await phone.say(words, file);
  expect(kept.text).toContain(`“${words}”`);
  expect(await phone.read(kept.photos)).toEqual([]);

  const found = await phone.say(`cadê a foto do ${mark}?`);
  expect(found.text).toContain('1 foto');
  const [photo] = found.photos;
  if (!photo) throw new Error('No photo came back.');
  expect(found.photos).toHaveLength(1);
  expect(await isSamePhoto(await phone.bytesOf(photo), file)).toBe(true);

  await photo.getByRole('button', { name: `Abrir: ${words}` }).click();
  const large = phone.viewer.getByRole('img', { name: words });
  await expect(large).toBeVisible();
  const width = await large.evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBeGreaterThanOrEqual(640);
  await phone.page.keyboard.press('Escape');
  await expect(phone.viewer).toHaveCount(0);

  expect(await operator.report(mark)).toMatchObject([{ descricao: words, images: [{}] }]);
  await gallery.open(mark);
  await expect(gallery.photo(words)).toHaveCount(1);
});

test('a photo alone is kept, asked about, and takes the answer as its description', {
  tag: '@models',
}, async ({ phone, operator, person, mark }) => {
  await phone.open(person);
  const asked = await phone.sendAlone(await photograph('honey-bee-on-a-flower'));
  // Whether something is recognised in it depends on the models of this machine.
  expect(asked.text).toMatch(/o que é essa foto\?|É .+\?/);
  expect(await operator.report(mark)).toEqual([]);

  const words = `Abelha no canteiro da ${mark}`;
  expect((await phone.say(words)).text).toContain(`“${words}”`);
  expect(await operator.report(mark)).toMatchObject([{ descricao: words, images: [{}] }]);

  const found = await phone.say(`mostra a foto da ${mark}`);
  expect(found.photos).toHaveLength(1);
});

test('three photos with one caption have one reply and one description', async ({
  phone,
  gallery,
  operator,
  person,
  mark,
}) => {
  const files = await Promise.all(
    ['tabby-and-white-cat', 'grey-cat', 'tortoiseshell-cat'].map((name) => photograph(name)),
  );
  const words = `Os gatos da ${mark}`;
  await phone.open(person);
  const kept = await phone.say(words, ...files);
  expect(kept.text).toContain('3 fotos');
  expect(kept.text).toContain(`“${words}”`);
  expect(await phone.read(kept.photos)).toEqual([]);

  const report = await operator.report(mark);
  expect(report).toHaveLength(1);
  expect(report[0]?.images).toHaveLength(3);

  const found = await phone.say(`quero ver as fotos da ${mark}`);
  expect(found.text).toContain('3 fotos');
  const bytes = await Promise.all(found.photos.map((photo) => phone.bytesOf(photo)));
  for (const file of files) {
    const same = await Promise.all(bytes.map((one) => isSamePhoto(one, file)));
    expect(same.filter(Boolean), file).toHaveLength(1);
  }
  await gallery.open(mark);
  await expect(gallery.photo(words)).toHaveCount(3);
});
