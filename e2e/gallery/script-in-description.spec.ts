import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a script in a description is text wherever it is shown', async ({
  page,
  phone,
  gallery,
  operator,
  person,
  mark,
}) => {
  const words = `<img src=x onerror=alert(1)><script>alert(2)</script>"'><b>${mark}</b>`;
  // Were it markup anywhere, this element would be there, and its script would have run.
  const planted = page.locator('img[src="x"]');
  await phone.open(person);
  await phone.say(words, await photograph('sunset-on-the-hill'));
  expect(await operator.report(mark)).toMatchObject([{ descricao: words }]);
  await expect(page.getByRole('log').getByText(words).first()).toBeVisible();
  await expect(planted).toHaveCount(0);

  await gallery.open(mark);
  await expect(gallery.photo(words)).toBeVisible();
  await expect(planted).toHaveCount(0);
  await gallery.photo(words).getByRole('link').click();
  await expect(gallery.lightbox.getByRole('heading')).toHaveText(words);
  await expect(planted).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(gallery.lightbox).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await expect(gallery.photo(words)).toBeVisible();
  await expect(planted).toHaveCount(0);

  const sought = await page.goto(`/report?${new URLSearchParams({ q: words })}`);
  expect(sought?.status()).toBe(200);
  await expect(planted).toHaveCount(0);
});
