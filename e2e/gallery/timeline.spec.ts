import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { expect, test } from '../fixtures/test';
import { makeTimeline, type TimelineDouble } from '../fixtures/timeline-double';

// A long timeline is told by a double of its two routes: sending thousands of photos by phone would
// take hours. What the routes really answer is tested beside them.

const photos = 30_000;
let timeline: TimelineDouble;

test.beforeEach(async ({ page }) => {
  timeline = await makeTimeline(page, photos);
});

test('the months’ bar leads anywhere, and the address names the place', {
  tag: '@phone',
}, async ({ page, gallery }) => {
  await timeline.open();
  const months = page.getByRole('slider', { name: 'Meses' });
  await expect(months).toHaveAttribute('aria-valuenow', '0');
  await months.focus();
  await page.keyboard.press('End');
  await expect(months).toHaveAttribute('aria-valuetext', /^janeiro de 2019, /);
  await expect(gallery.photo(`Foto ${timeline.rankOf('2019-01')}`)).toBeVisible();
  await expect(page).toHaveURL(/[?&]near=\d+/);
  await page.keyboard.press('PageUp');
  await expect(months).toHaveAttribute('aria-valuetext', /^janeiro de 2020, /);
  await expect(page).toHaveURL(new RegExp(`near=${timeline.idAt(timeline.rankOf('2020-01'))}$`));

  expect(
    await page.evaluate(() => document.querySelectorAll('a[data-photo]').length),
  ).toBeLessThanOrEqual(200);
});

test('dragged through all of it, few tiles are mounted and the end is reached', async ({
  page,
  gallery,
}) => {
  await timeline.open();
  const bar = await page.getByRole('slider').boundingBox();
  if (!bar) throw new Error('The bar is not to be seen.');
  const x = bar.x + bar.width / 2;
  await page.mouse.move(x, bar.y);
  await page.mouse.down();
  let most = 0;
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(x, bar.y + (bar.height * step) / 40);
    most = Math.max(
      most,
      await page.evaluate(() => document.querySelectorAll('a[data-photo]').length),
    );
  }
  await page.mouse.up();
  expect(most).toBeLessThanOrEqual(200);
  await expect(gallery.photo(`Foto ${photos - 1}`)).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(gallery.photo('Foto 0').first()).toBeInViewport();
});

test('keys go from photo to photo, to both ends, and open one', async ({ page, gallery }) => {
  await timeline.open();
  const focused = page.locator('a[data-photo]:focus');
  await gallery.photo('Foto 0').first().getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-photo', String(timeline.idAt(1)));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-photo', String(timeline.idAt(photos - 1)));
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('data-photo', String(timeline.idAt(0)));
  await page.keyboard.press('PageDown');
  await expect(focused).not.toHaveAttribute('data-photo', String(timeline.idAt(0)));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-photo]:focus')).toHaveCount(0);
});

test('the timeline and its bar have no barrier', { tag: '@phone' }, async ({ page, gallery }) => {
  await timeline.open();
  await expect(gallery.photo('Foto 0').first()).toBeVisible();
  await expectNoBarrier(page, 'a long timeline');
});
