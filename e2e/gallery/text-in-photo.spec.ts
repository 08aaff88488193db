import { existsSync } from 'node:fs';
import path from 'node:path';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** Reading waits for turns, and for the photos of other journeys. */
const reading = { timeout: 120_000, intervals: [1000] };
const modelsDirectory = process.env.ACERVO_MODELS_DIR || '.models';

test(
  'text in a photo is found, marked where it stands, and copied',
  { tag: '@models' },
  async ({ page, context, phone, gallery, person, mark }, testInfo) => {
    test.skip(!existsSync(modelsDirectory), 'the models of this machine are not there');
    test.setTimeout(2 * reading.timeout);
    const receipt = path.join(testInfo.outputPath(), 'receipt.png');
    await page.setContent(`<div style="font: 44px sans-serif; padding: 40px; background: white">
    <p>PADARIA BOREAL</p><p>6 pães franceses</p><p>Manteiga com sal</p><p>Total R$ 31,70</p></div>`);
    await page.screenshot({ path: receipt });

    await phone.open(person);
    await phone.say(`Compra da ${mark}`, receipt);
    await phone.say(`Gato da ${mark}`, await photograph('grey-cat'));
    const words = `manteiga ${mark}`;
    await expect(async () => {
      await gallery.open(words);
      await expect(gallery.photos).toHaveCount(1, { timeout: 1000 });
    }).toPass(reading);
    await expect(gallery.photo('Pelo texto na foto')).toBeVisible();

    await gallery.photo(`Compra da ${mark}`).getByRole('link').click();
    await expect(gallery.lightbox.getByRole('heading')).toHaveText(`Compra da ${mark}`);
    await expect(gallery.lightbox.getByText('Texto na foto')).toBeVisible();
    await expect(gallery.lightbox.locator('mark')).toHaveText(['Manteiga']);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await gallery.lightbox.getByRole('button', { name: 'Copiar texto' }).click();
    await expect(gallery.lightbox.getByRole('button', { name: 'Copiado' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/PADARIA BOREAL/);
  },
);
