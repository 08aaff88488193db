import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** Both are read first, and reading waits for the photos of other journeys. */
const reading = { timeout: 120_000, intervals: [1000] };
const modelsDirectory = process.env.ACERVO_MODELS_DIR || '.models';

test('another file of a photo lies behind its tile, is separated, and laid together again', {
  tag: '@models',
}, async ({ page, phone, gallery, person, mark }) => {
  test.skip(!existsSync(modelsDirectory), 'the models of this machine are not there');
  test.setTimeout(2 * reading.timeout);
  const first = await photograph('grey-cat');
  const again = first.replace('.jpg', '-again.jpg');
  await sharp(first).jpeg({ quality: 70 }).toFile(again);
  await phone.open(person);
  await phone.say(`A gata ${mark}`, first);
  await phone.say(`No sofá ${mark}`, again);
  await expect(async () => {
    await gallery.open(mark);
    await expect(gallery.photos).toHaveCount(1, { timeout: 1000 });
  }).toPass(reading);
  await expect(gallery.photos.getByText('2 cópias desta foto')).toBeAttached();
  // The words of both find it, and both are in the list.
  await gallery.open(`sofá ${mark}`);
  await gallery.photos.getByRole('link').first().click();
  await expect(gallery.lightbox.getByText('Cópias desta foto')).toBeVisible();
  await expectNoBarrier(page, 'a photo with a copy');
  await gallery.lightbox.getByRole('button', { name: /^São diferentes/ }).press('Enter');
  await expect(page.getByText('Separadas. Agora são duas fotos.')).toBeVisible();
  await page.getByRole('button', { name: 'Desfazer' }).first().click();
  await expect(page.getByText('Separadas. Agora são duas fotos.')).toBeHidden();
  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(1);
});
