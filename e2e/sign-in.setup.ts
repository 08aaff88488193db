import { operatorState } from './fixtures/operator-state';
import { expect, test } from './fixtures/test';

test('the operator signs in by the key', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Abrir a galeria' }).click();
  await expect(page.getByRole('heading', { name: 'Entrar na galeria' })).toBeVisible();

  await page.getByLabel('Chave de acesso').fill('not-the-key-but-as-long-as-it-is');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('Essa chave não confere.')).toBeVisible();
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freport$/);

  await page.getByLabel('Chave de acesso').fill(process.env.ACERVO_OPERATOR_KEY ?? '');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL('/report');
  await expect(page.getByRole('heading', { name: 'Ainda não há fotos por aqui' })).toBeVisible();
  await page.context().storageState({ path: operatorState });
});
