import { readFile } from 'node:fs/promises';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { expect, test } from '../fixtures/test';

test('the operator sees what goes on, as charts, tables and files', {
  tag: '@phone',
}, async ({ page, phone, person, mark }) => {
  await phone.open(person);
  await phone.say(`mostra a foto do ${mark}`);
  await page.goto('/report/status');
  await page.getByRole('link', { name: 'Métricas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Métricas' })).toBeVisible();
  await page.getByRole('link', { name: '7 dias' }).click();
  await expect(page).toHaveURL('/report/metrics?days=7');
  await expect(page.locator('.recharts-surface')).toHaveCount(4);

  const searches = page.getByRole('figure').filter({ hasText: 'Buscas por dia' });
  await searches.getByText('Ver como tabela').click();
  const rows = searches.getByRole('row');
  await expect(rows).toHaveCount(8);
  const [, empty] = await rows.nth(1).getByRole('cell').allTextContents();
  expect(Number(empty)).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'Custo dos modelos' })).toBeVisible();
  await expectNoBarrier(page, 'the numbers');

  const download = page.waitForEvent('download');
  await searches.getByRole('link', { name: 'Baixar CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file.split('\r\n')[0]).toContain('day,received,sent,failed,photos,searchesFound');
  expect(file.split('\r\n')[0]).toContain(',used,costUsd,unpricedCalls');
  expect(file.trim().split('\r\n')).toHaveLength(8);
});

test('Prometheus reads the numbers with the key, and nobody without it', async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    storageState: signedOut,
  });
  expect((await request.get('/metrics')).status()).toBe(401);
  const authorization = `Bearer ${process.env.ACERVO_OPERATOR_KEY}`;
  const answer = await request.get('/metrics', { headers: { authorization } });
  expect(answer.headers()['content-type']).toContain('text/plain');
  expect(await answer.text()).toMatch(/^acervo_people \d+$/m);
  await request.dispose();
});
