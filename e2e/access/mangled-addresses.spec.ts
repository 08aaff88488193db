import { expect, test } from '../fixtures/test';

const refused = [
  '/get-report-data?after=cut-short',
  '/get-report-data?limit=many',
  `/get-report-data?q=${'x'.repeat(300)}`,
  '/agent-messages?after=cut-short',
  '/memory-content?after=cut-short',
  '/report/photos?after=cut-short',
  '/report/images/abc/w320',
  '/report/images/99999999999/w320',
  '/report/images/1/enormous',
];

test('a route that is asked wrongly says so', async ({ operator }) => {
  for (const address of refused) {
    const answer = await operator.request.get(address);
    expect(answer.status(), address).toBe(400);
    expect(await answer.json(), address).toMatchObject({ error: { code: 'bad_request' } });
  }
});

test('the gallery opens at an address that was cut short', async ({ page, gallery }) => {
  for (const address of ['person=abc', 'photo=abc', 'photo=99999999999', 'after=cut-short']) {
    const answer = await page.goto(`/report?${address}`);
    expect(answer?.status(), address).toBe(200);
    await expect(gallery.search).toBeVisible();
    await expect(gallery.lightbox).toHaveCount(0);
  }
});
