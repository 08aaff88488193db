import { signedOut } from '../fixtures/operator-state';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

test('the link of the terminal signs in once; looking at it does not use it up', async ({
  page,
  context,
  request,
}) => {
  // Playwright reads it from what the server printed: see playwright.config.ts.
  const link = `/enter?code=${process.env.ACERVO_SIGN_IN_CODE}`;
  // As programs do that show a preview of a link.
  expect((await request.get(link)).status()).toBe(200);
  expect((await request.head(link)).status()).toBe(200);
  expect((await request.get('/get-report-data')).status()).toBe(401);

  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');
  await expect(page.getByRole('button', { name: 'Sair' })).toBeVisible();

  await page.getByRole('button', { name: 'Sair' }).click();
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in/);

  await context.clearCookies();
  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page.getByText('Esse link já foi usado ou expirou.')).toBeVisible();
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('another site cannot use the operator’s session', async ({ page, request }) => {
  const state = await page.request.post('/sign-in/key', {
    form: { key: process.env.ACERVO_OPERATOR_KEY ?? '', next: '/report' },
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(state.status()).toBe(403);
  expect((await request.get('/get-report-data')).status()).toBe(401);
});
