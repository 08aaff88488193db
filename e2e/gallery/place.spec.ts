import type { Locator } from '@playwright/test';
import { operatorState } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

const names = ['mountain-meadow', 'dandelions', 'grey-cat', 'maine-coon-cat'];

// So small that the fourth photo is not seen where the page begins.
test.use({ viewport: { width: 320, height: 420 } });

test('an address leads to its place again: shared, after another page, and without scripts', async ({
  page,
  phone,
  gallery,
  person,
  mark,
  browser,
  baseURL,
}) => {
  await phone.open(person);
  for (const [index, name] of names.entries()) {
    await phone.say(`Foto ${index} da ${mark}`, await photograph(name));
  }
  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(names.length);
  const oldest = gallery.photo(`Foto 0 da ${mark}`);
  const id = await oldest.getByRole('link').getAttribute('data-photo');

  await page.goto('/report');
  await expect(gallery.photo(`Foto 3 da ${mark}`)).toBeInViewport();
  await expect(oldest).not.toBeInViewport();
  const address = `/report?near=${id}`;
  await page.goto(address);
  await expect(oldest.getByRole('img')).toBeInViewport();
  await press(page.getByRole('button', { name: 'Abrir o menu' }));
  await press(page.getByRole('navigation').getByRole('link', { name: 'Fila', exact: true }));
  await expect(page).toHaveURL('/report/queue');
  await page.goBack();
  await expect(oldest.getByRole('img')).toBeInViewport();

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: operatorState,
    ...(baseURL && { baseURL }),
  });
  const plain = await context.newPage();
  await plain.goto(`/report?q=${mark}`);
  await expect(plain.getByRole('figure')).toHaveCount(names.length);
  await plain.goto(address);
  await expect(plain.getByRole('figure').filter({ hasText: `Foto 0 da ${mark}` })).toBeVisible();
  await expect(plain.getByRole('figure').filter({ hasText: `Foto 3 da ${mark}` })).toHaveCount(
    (await plain.getByRole('link', { name: 'Voltar às mais novas' }).count()) > 0 ? 0 : 1,
  );
  await context.close();
});

/** Where it is seen: a click scrolls to what it presses, though the bar is there wherever one is. */
async function press(target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  await target.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
