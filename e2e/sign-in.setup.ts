import { operatorState } from './fixtures/operator-state';
import { expect, test } from './fixtures/test';

test('the operator signs in by the link that the terminal shows', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Abrir a galeria' }).click();
  await expect(page.getByRole('heading', { name: 'Entrar na galeria' })).toBeVisible();

  // Playwright reads it from what the server printed: see playwright.config.ts.
  await page.goto(`/enter?code=${process.env.ACERVO_SIGN_IN_CODE}`);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');
  await expect(page.getByRole('heading', { name: 'Ainda não há fotos por aqui' })).toBeVisible();
  await page.context().storageState({ path: operatorState });
});
