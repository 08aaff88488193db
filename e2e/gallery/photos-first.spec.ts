import type { Page } from '@playwright/test';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** All but the one that adds them. */
const ownScripts = /\/chunks\/(?!start-after-photos)[^/]+\.js/;

test.beforeEach(async ({ phone, person, mark }) => {
  await phone.open(person);
  await phone.say(`o gato dorme ${mark}`, await photograph('grey-cat'));
});

test('the photos are painted before a script is asked for', {
  tag: '@phone',
}, async ({ page, gallery, mark }) => {
  await gallery.open(mark);
  await gallery.photo(mark).getByRole('link').click();
  await expect(gallery.lightbox).toBeVisible();

  const { paintedMs, askedMs } = await whenSeen(page);
  expect(paintedMs).toBeGreaterThan(0);
  expect(askedMs).toBeGreaterThan(paintedMs);
});

test('a photo that does not come keeps the page from nothing', async ({ page, gallery, mark }) => {
  await page.route('**/report/images/**', () => undefined);
  const asked = page.waitForRequest(ownScripts);
  await page.goto(`/report?q=${mark}`, { waitUntil: 'commit' });
  await asked;
  await gallery.search.fill(`${mark} e mais nada`);
  await expect(page).toHaveURL(/mais/);
});

test('a button that is pressed before the scripts are there answers when they are', {
  tag: '@phone',
}, async ({ page, gallery, mark }) => {
  const { promise: pressed, resolve: release } = Promise.withResolvers<void>();
  await page.route(ownScripts, async (route) => {
    await pressed;
    await route.continue();
  });
  const asked = page.waitForRequest(ownScripts);
  // Scripts that are added early hold back the page's load event.
  await page.goto(`/report?q=${mark}`, { waitUntil: 'commit' });
  await asked;
  await expect(gallery.photo(mark)).toBeVisible();
  await page.getByRole('button', { name: 'Filtros' }).click();
  release();
  await expect(page.getByLabel('De', { exact: true })).toBeVisible();
});

/** In milliseconds since the page was asked for. */
async function whenSeen(page: Page): Promise<{ paintedMs: number; askedMs: number }> {
  const paintedMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const photo = list.getEntries().find((entry) => 'url' in entry && entry.url !== '');
          if (photo) resolve(photo.startTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const resources = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  );
  const asked = resources.filter(({ name }) => ownScripts.test(name));
  return { paintedMs, askedMs: Math.min(...asked.map(({ startTime }) => startTime)) };
}
