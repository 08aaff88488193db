import { askOnPhone } from './fixtures/ask-on-phone';
import { expectNoBarrier } from './fixtures/expect-no-barrier';
import { signedOut } from './fixtures/operator-state';
import { photograph } from './fixtures/photographs';
import { expect, test } from './fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('for whoever is signed in', { tag: '@phone' }, () => {
  test('the simulated phone has no barrier', async ({ page, phone, stranger, mark }) => {
    // Strangers write little: of a long chat, axe looks at every word.
    await phone.open(stranger);
    await phone.say(`Cabos da ${mark}`, await photograph('bridge-cables-over-the-beach'));
    const { photos } = await phone.say(`mostra a foto da ${mark}`);
    await expectNoBarrier(page, 'the chat');
    await askOnPhone(phone, stranger, `É a ponte da ${mark}?`);
    await expect(page.getByRole('group', { name: 'Respostas rápidas' })).toBeVisible();
    await phone.replyTo(`Cabos da ${mark}`);
    await expectNoBarrier(page, 'a question with buttons, and a reply that is being written');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Anexar' }).click();
    await page.getByRole('menuitem', { name: 'Localização' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarrier(page, 'the places');
    await page.keyboard.press('Escape');
    await photos[0]?.getByRole('button').click();
    await expect(phone.viewer).toBeVisible();
    await expectNoBarrier(page, 'a photo of the chat');
  });

  test('the gallery has no barrier', async ({ page, phone, gallery, person, mark }) => {
    await phone.open(person);
    await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
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
    for (const address of [
      '/',
      '/sign-in',
      '/sign-in?problem=link',
      '/sign-in/code?problem=wrong',
      '/sign-in/operator?problem=wrong',
      '/enter?code=none',
    ]) {
      await page.goto(address);
      await expectNoBarrier(page, address);
    }
  });
});
