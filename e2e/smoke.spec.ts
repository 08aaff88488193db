import { expect, test } from '@playwright/test';

test('the first page opens without an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('nobody reads anything without the key', async ({ request }) => {
  const key = process.env.ACERVO_OPERATOR_KEY;
  for (const route of ['/get-report-data', '/memory-content', '/agent-messages']) {
    expect((await request.get(route)).status(), route).toBe(401);
    const answer = await request.get(route, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status(), route).toBe(200);
  }
});
