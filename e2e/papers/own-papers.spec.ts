import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readPdf } from '@/lib/reports/testing/read-pdf';
import { readZip } from '@/lib/reports/testing/read-zip';
import { signedOut } from '../fixtures/operator-state';
import { isSamePhoto, photograph } from '../fixtures/photographs';
import { linkIn } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

async function bytesOf(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

test('who signed in from the chat takes chosen photos along, and everything of theirs alone', {
  tag: '@phone',
}, async ({ page, phone, operator, gallery, person, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say(`Gato da ${mark}`, await photograph('maine-coon-cat'));
  await phone.open(person);
  const meadow = await photograph('mountain-meadow');
  await phone.say(`Montanha da ${mark}`, meadow);
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));
  const { text } = await phone.say('galeria');
  await page.goto(linkIn(text));
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');

  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(2);
  await gallery.photo(`Montanha da ${mark}`).getByRole('link').focus();
  await page.keyboard.press('Space');
  const bar = page.getByRole('region', { name: 'Fotos selecionadas' });
  await expect(bar).toContainText('1 selecionada');
  const pdf = readPdf(await bytesOf(page, () => bar.getByRole('button', { name: 'PDF' }).click()));
  expect(pdf.jpegs).toHaveLength(1);
  const zip = readZip(
    await bytesOf(page, () => bar.getByRole('button', { name: 'Baixar' }).click()),
  );
  const [packed] = Object.values(zip);
  expect(Object.keys(zip)).toHaveLength(1);
  expect(await isSamePhoto(packed ?? Buffer.alloc(0), meadow)).toBe(true);

  await page.goto('/report/privacy');
  const all = readZip(
    await bytesOf(page, () => page.getByRole('link', { name: 'Baixar tudo' }).click()),
  );
  const photos = Object.keys(all).filter((name) => name.includes(mark));
  expect(photos.filter((name) => name.includes('Montanha'))).toHaveLength(1);
  expect(photos.filter((name) => name.includes('Flores'))).toHaveLength(1);
  expect(photos.filter((name) => name.includes('Gato'))).toEqual([]);

  const theirs = `/report/privacy?person=${await operator.personId(stranger)}`;
  expect((await page.request.get(theirs)).status()).toBe(404);
});
