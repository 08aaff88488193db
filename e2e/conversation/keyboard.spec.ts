import type { Locator } from '@playwright/test';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** More stops than any page here has before what a journey looks for. */
const stopsMax = 60;

test('a keyboard alone sends a photo and opens it in the gallery', async ({
  page,
  phone,
  gallery,
  person,
  mark,
}) => {
  const words = `Ponte da ${mark}`;
  await phone.open(person);
  const answer = await phone.answerTo(async () => {
    await tabTo(page.getByRole('button', { name: 'Anexar' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Fotos' })).toBeFocused();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(await photograph('suspension-bridge-at-night'));
    await tabTo(phone.field);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  });
  expect(answer.text).toContain(`“${words}”`);

  await tabTo(page.getByRole('link', { name: 'Abrir a galeria' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/report');
  await tabTo(gallery.search);
  await page.keyboard.type(mark);
  await expect(gallery.photos).toHaveCount(1);
  const photo = gallery.photo(words).getByRole('link');
  await tabTo(photo);
  await page.keyboard.press('Enter');
  await expect(gallery.lightbox.getByRole('heading', { name: words })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gallery.lightbox).toHaveCount(0);
  await expect(photo).toBeFocused();
});

async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const isThere = () =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let stop = 0; stop < stopsMax && !(await isThere()); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
