import type { Locator } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { Fingers } from '../fixtures/fingers';
import type { GalleryPage } from '../fixtures/gallery-page';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ phone, gallery, person, mark }) => {
  await phone.open(person);
  await phone.say(`Montanha da ${mark}`, await photograph('mountain-meadow', 2400));
  await phone.say(`Flores da ${mark}`, await photograph('dandelions', 2400));
  await gallery.open(mark);
  await gallery.photo('Flores').getByRole('link').click();
  await expect(gallery.lightbox.getByRole('heading')).toHaveText(`Flores da ${mark}`);
});

const photoIn = (gallery: GalleryPage, words: string) =>
  gallery.lightbox.getByRole('img', { name: words, exact: true });

async function boxOf(photo: Locator) {
  const box = await photo.boundingBox();
  if (!box) throw new Error('The photo is not there.');
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** How many times larger it is than it was. */
const scaleFrom = (photo: Locator, width: number) => async () => (await boxOf(photo)).width / width;

test('keys zoom, move what is zoomed, and turn only what is whole', async ({
  page,
  gallery,
  mark,
}) => {
  const title = gallery.lightbox.getByRole('heading');
  const photo = photoIn(gallery, `Flores da ${mark}`);
  const zoomOut = gallery.lightbox.getByRole('button', { name: 'Afastar' });
  const { width, x } = await boxOf(photo);
  const sharp = page.waitForResponse(/\/report\/images\/\d+\/full$/);

  await expect(zoomOut).toBeDisabled();
  await page.keyboard.press('+');
  await expect.poll(scaleFrom(photo, width)).toBeCloseTo(1.5, 2);
  await page.keyboard.press('=');
  await expect.poll(scaleFrom(photo, width)).toBeCloseTo(2.25, 2);
  await expect(gallery.lightbox.getByText('Ampliada a 225%')).toBeAttached();
  expect((await sharp).status()).toBe(200);
  const copy = gallery.lightbox.locator('img[src$="/full"]');
  await expect(copy).toHaveCSS('opacity', '1');
  await expectNoBarrier(page, 'a photo that is zoomed');

  const before = await boxOf(photo);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await boxOf(photo)).x).toBeLessThan(before.x - 50);
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowLeft');
  // No edge leaves the window: the left one stands where the stage begins.
  await expect.poll(async () => (await boxOf(photo)).x).toBe(0);
  await expect(title).toHaveText(`Flores da ${mark}`);

  await page.keyboard.press('-');
  await expect.poll(scaleFrom(photo, width)).toBeCloseTo(1.5, 2);
  await page.keyboard.press('0');
  await expect.poll(async () => (await boxOf(photo)).x).toBe(x);
  await expect(zoomOut).toBeDisabled();
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText(`Montanha da ${mark}`);

  // The next one begins whole, and what is written in a field is no command.
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await gallery.lightbox.getByRole('button', { name: 'Editar descrição' }).click();
  const field = gallery.lightbox.getByRole('textbox', { name: 'Descrição' });
  await field.fill('1');
  await page.keyboard.type('0+-');
  await expect(field).toHaveValue('10+-');
  await expect(zoomOut).toBeDisabled();
});

test('mouse: the wheel zooms where it points, two clicks go near and back, a drag moves', async ({
  page,
  gallery,
  mark,
}) => {
  const photo = photoIn(gallery, `Flores da ${mark}`);
  const whole = await boxOf(photo);
  const spot = { x: whole.x + whole.width * 0.75, y: whole.middle.y };
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.wheel(0, -200);
  await expect.poll(scaleFrom(photo, whole.width)).toBeGreaterThan(1.3);
  const nearer = await boxOf(photo);
  expect((spot.x - nearer.x) / nearer.width).toBeCloseTo(0.75, 2);
  await page.mouse.wheel(0, 900);
  await expect.poll(scaleFrom(photo, whole.width)).toBe(1);

  await page.mouse.dblclick(spot.x, spot.y);
  await expect.poll(scaleFrom(photo, whole.width)).toBeCloseTo(2.5, 2);
  const near = await boxOf(photo);
  await page.mouse.down();
  await page.mouse.move(spot.x - 120, spot.y - 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(photo)).x).toBeLessThan(near.x - 80);
  await page.mouse.dblclick(spot.x, spot.y);
  await expect.poll(scaleFrom(photo, whole.width)).toBe(1);

  const zoomIn = gallery.lightbox.getByRole('button', { name: 'Aproximar' });
  await zoomIn.click();
  await expect.poll(scaleFrom(photo, whole.width)).toBeCloseTo(1.5, 2);
  for (let press = 0; press < 4; press += 1) await zoomIn.click();
  await expect(zoomIn).toBeDisabled();
  await gallery.lightbox.getByRole('button', { name: 'Próxima foto' }).click();
  await expect(gallery.lightbox.getByRole('heading')).toHaveText(`Montanha da ${mark}`);
  await expect(zoomIn).toBeEnabled();
});

test.describe('on a touch screen, with movement', () => {
  test.use({ hasTouch: true, contextOptions: { reducedMotion: 'no-preference' } });

  test('fingers: two zoom, one moves what is zoomed and swipes what is whole', {
    tag: '@phone',
  }, async ({ page, gallery, mark }) => {
    const fingers = await Fingers.on(page);
    const title = gallery.lightbox.getByRole('heading');
    const photo = photoIn(gallery, `Flores da ${mark}`);
    const whole = await boxOf(photo);
    const { middle } = whole;
    // Far enough for a slow machine too, where no finger is quick.
    const across = Math.round(0.8 * middle.x);

    // A tap on what stands over the photo is a tap.
    await gallery.lightbox.getByRole('button', { name: 'Próxima foto' }).tap();
    await expect(title).toHaveText(`Montanha da ${mark}`);
    await gallery.lightbox.getByRole('button', { name: 'Foto anterior' }).tap();
    await expect(title).toHaveText(`Flores da ${mark}`);

    await fingers.pinch(middle, 60, 180);
    await expect.poll(scaleFrom(photo, whole.width)).toBeGreaterThan(2);
    const near = await boxOf(photo);
    await fingers.swipe(middle, { x: -100, y: 0 });
    await expect.poll(async () => (await boxOf(photo)).x).toBeLessThan(near.x - 50);
    await expect(title).toHaveText(`Flores da ${mark}`);
    await fingers.pinch(middle, 200, 40);
    await expect.poll(scaleFrom(photo, whole.width)).toBe(1);

    await page.touchscreen.tap(middle.x, middle.y);
    await page.touchscreen.tap(middle.x, middle.y);
    await expect.poll(scaleFrom(photo, whole.width)).toBeCloseTo(2.5, 2);
    await page.waitForTimeout(400);
    await page.touchscreen.tap(middle.x, middle.y);
    await page.touchscreen.tap(middle.x, middle.y);
    await expect.poll(scaleFrom(photo, whole.width)).toBe(1);

    // It follows the finger with its neighbour, and goes back when that was not enough.
    await fingers.drag(middle, { x: -60, y: 0 });
    await expect.poll(async () => (await boxOf(photo)).x).toBeLessThan(whole.x - 30);
    await page.waitForTimeout(100);
    await fingers.drag({ x: middle.x - 60, y: middle.y }, { x: 55, y: 0 });
    await fingers.lift();
    await expect.poll(async () => (await boxOf(photo)).x).toBe(whole.x);

    await fingers.swipe(middle, { x: -across, y: 12 });
    await expect(title).toHaveText(`Montanha da ${mark}`);
    const next = photoIn(gallery, `Montanha da ${mark}`);
    await expect.poll(async () => (await boxOf(next)).x).toBe(whole.x);
    // There is none after it.
    await fingers.swipe(middle, { x: -across, y: 12 });
    await expect(title).toHaveText(`Montanha da ${mark}`);
    await fingers.swipe(middle, { x: across, y: 12 });
    await expect(title).toHaveText(`Flores da ${mark}`);

    await fingers.swipe(middle, { x: 0, y: -150 });
    await expect(gallery.lightbox).toBeVisible();
    await fingers.swipe(middle, { x: 5, y: 200 });
    await expect(gallery.lightbox).toHaveCount(0);
    await expect(page).toHaveURL(`/report?q=${mark}`);
  });
});
