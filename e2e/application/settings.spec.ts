import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { GalleryPage } from '../fixtures/gallery-page';
import { expect, test } from '../fixtures/test';

const canvas = { light: 'rgb(244, 240, 233)', dark: 'rgb(21, 19, 16)' };
const canvasOf = (page: Page) =>
  page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);

test('language and appearance are chosen, and stay', { tag: '@phone' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/report');
  await (await new GalleryPage(page).inMenu('Ajustes')).click();
  await expect(page.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  expect(await canvasOf(page)).toBe(canvas.light);
  await expectNoBarrier(page, 'settings');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('radio', { name: 'Escura' }).check();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Salvo.');
  await expect.poll(() => canvasOf(page)).toBe(canvas.dark);
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes');
  await expect(page.getByRole('radio', { name: 'Oscura' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');

  await page.goto('/report');
  expect(await canvasOf(page)).toBe(canvas.dark);
  await expect(page.getByRole('button', { name: 'Añadir fotos' }).first()).toBeVisible();
  await expect(page.locator('meta[name=theme-color]')).toHaveAttribute('content', '#151310');

  await page.goto('/report/settings');
  await page.getByRole('radio', { name: 'Igual que el sistema' }).check();
  await expect.poll(() => canvasOf(page)).toBe(canvas.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await canvasOf(page)).toBe(canvas.dark);
  await page.getByRole('radio', { name: 'Igual que el navegador' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
});

test('the settings can be changed by the keyboard alone', async ({ page }) => {
  await page.goto('/report/settings');
  await page.getByRole('radio', { name: 'Igual ao sistema' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Clara' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Clara' })).toBeFocused();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('Salvo.');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the settings are a form', async ({ page }) => {
    await page.goto('/report/settings');
    await page.getByRole('radio', { name: 'Escura' }).check();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await expect(page).toHaveURL('/report/settings');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
