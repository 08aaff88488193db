import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { expect, test } from '../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the operator sees what works and what is off without a key', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('/report/queue');
  await page.getByRole('link', { name: 'Situação', exact: true }).click();
  await expect(page).toHaveURL('/report/status');
  await expect(page.getByRole('heading', { level: 1, name: 'Situação' })).toBeVisible();
  const row = (of: string) => page.locator(`[data-status="${of}"]`);
  await expect(row('assistant')).toContainText('Embutido, por regras');
  await expect(row('image')).toContainText('Desligado');
  await expect(row('image')).toContainText('Quem pede um desenho');
  await expect(row('budget')).toContainText('0 de 10.000.000');
  await expect(row('database')).toContainText(/PGlite|PostgreSQL/);
  await expect(row('pg_trgm')).toBeVisible();
  await expectNoBarrier(page, 'the status');
  await page.getByRole('link', { name: 'Voltar à galeria' }).click();
  await expect(page).toHaveURL('/report');
});

test.describe('for strangers', () => {
  test.use({ storageState: signedOut });

  test('the status and the drawings are for operators alone', async ({ page, request }) => {
    await page.goto('/report/status');
    await expect(page).toHaveURL('/sign-in?next=%2Freport%2Fstatus');
    const drawing = await request.get('/report/drawings/00000000-0000-7000-8000-000000000000');
    expect(drawing.status()).toBe(401);
  });
});
