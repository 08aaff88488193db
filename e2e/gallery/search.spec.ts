import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('a search follows the typing, filters combine, and each can be taken off', {
  tag: '@phone',
}, async ({ page, phone, gallery, person, mark }) => {
  await page.route('**/report/albums/list*', (route) => route.fulfill({ json: { albums: [] } }));
  await phone.open(person);
  await phone.say(`Montanha da ${mark}`, await photograph('mountain-meadow'));
  await phone.say(`Gata da ${mark}`, await photograph('grey-cat'));

  await gallery.open();
  const entries = await page.evaluate(() => window.history.length);
  await gallery.search.pressSequentially(mark, { delay: 30 });
  await expect(page).toHaveURL(`/report?q=${mark}`);
  await expect(gallery.photos).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '2 fotos' })).toHaveCount(1);
  expect(await page.evaluate(() => window.history.length)).toBe(entries);

  await page.getByRole('button', { name: 'Filtros' }).click();
  await page.getByRole('button', { name: 'Hoje' }).click();
  await expect(page).toHaveURL(/[?&]from=\d{4}-\d\d-\d\d&to=/);
  await expect(gallery.photos).toHaveCount(2);
  await page.getByLabel('Sem descrição').check();
  await expect(page).toHaveURL(/undescribed=1/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Nada encontrado para “${mark}”`,
  );
  await expectNoBarrier(page, 'filters and nothing found');
  await page
    .getByText('Experimente tirar:')
    .locator('..')
    .getByRole('button', { name: /Sem descrição/ })
    .click();
  await expect(gallery.photos).toHaveCount(2);
  await page.getByLabel('Até').fill('2001-01-01');
  await page.getByLabel('De', { exact: true }).fill('2000-01-01');
  await expect(gallery.photos).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nada encontrado');
  await page
    .getByRole('button', { name: /^Tirar o filtro de 1 de jan/ })
    .first()
    .click();
  await expect(gallery.photos).toHaveCount(2);
  await expect(page).toHaveURL(`/report?q=${mark}`);
});

test('a search that fails says so and can be tried again', async ({
  page,
  gallery,
  mark,
  problems,
}) => {
  await gallery.open();
  let isDown = true;
  await page.route('**/report/photos?**', async (route) => {
    if (isDown) return route.abort();
    return route.continue();
  });
  await gallery.search.fill(mark);
  await expect(page.getByText('A busca não respondeu.')).toBeVisible();
  isDown = false;
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`“${mark}”`);
  expect(problems.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});
