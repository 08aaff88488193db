import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signedOut } from './fixtures/operator-state';
import { photograph } from './fixtures/photographs';
import { expect, test } from './fixtures/test';

const schemes = ['light', 'dark'] as const;

test.describe('for whoever is signed in', { tag: '@phone' }, () => {
  test('the phone and the gallery have no barrier', async ({
    page,
    phone,
    gallery,
    person,
    mark,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await phone.open(person);
    await phone.say(`Cabos da ${mark}`, photograph('bridge-cables-over-the-beach'));
    const { photos } = await phone.say(`mostra a foto da ${mark}`);
    await expectNoBarrier(page, 'the chat');
    await photos[0]?.getByRole('button').click();
    await expect(phone.viewer).toBeVisible();
    await expectNoBarrier(page, 'a photo of the chat');

    await gallery.open(mark);
    await expect(gallery.photos).toHaveCount(1);
    await expectNoBarrier(page, 'the gallery');
    await gallery.photos.getByRole('link').click();
    await expect(gallery.lightbox).toBeVisible();
    await expectNoBarrier(page, 'the lightbox');
    await gallery.open('submarino amarelo');
    await expectNoBarrier(page, 'a search that finds nothing');
  });
});

test.describe('for everybody', { tag: '@phone' }, () => {
  test.use({ storageState: signedOut });

  test('the pages before the sign-in have no barrier', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of ['/', '/sign-in', '/sign-in?problem=key', '/enter?code=none']) {
      await page.goto(address);
      await expectNoBarrier(page, address);
    }
  });
});

/** Nothing that axe calls serious or critical, in either colour scheme. */
async function expectNoBarrier(page: Page, where: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const barriers = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => ({ id, help, html: nodes.map((node) => node.html) }));
    expect(barriers, `${where}, ${colorScheme}`).toEqual([]);
  }
}
