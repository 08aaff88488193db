import { chooseOption } from '../fixtures/choose-option';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('the operator searches, opens a photo, turns, closes it and goes back', {
  tag: '@phone',
}, async ({ page, phone, gallery, person, mark }) => {
  await phone.open(person);
  await phone.say(`Montanha da ${mark}`, await photograph('mountain-meadow'));
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));

  await gallery.open();
  await gallery.search.fill(mark);
  await expect(page).toHaveURL(`/report?q=${mark}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`2 fotos para “${mark}”`);
  await expect(gallery.photos).toHaveCount(2);
  for (const image of await gallery.photos.getByRole('img').all()) {
    await expect.poll(() => image.evaluate(isLoaded)).toBe(true);
  }

  await gallery.photo('Flores').getByRole('link').click();
  const title = gallery.lightbox.getByRole('heading');
  await expect(title).toHaveText(`Flores da ${mark}`);
  await expect(page).toHaveURL(/[?&]photo=\d+/);
  await expect(gallery.lightbox.getByText(person.name)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText(`Montanha da ${mark}`);
  await expect(gallery.lightbox.getByRole('button', { name: 'Próxima foto' })).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText(`Flores da ${mark}`);
  await page.keyboard.press('Escape');
  await expect(gallery.lightbox).toHaveCount(0);
  await expect(page).toHaveURL(`/report?q=${mark}`);

  await gallery.photo('Montanha').getByRole('link').click();
  await expect(title).toHaveText(`Montanha da ${mark}`);
  const address = page.url();
  await page.goBack();
  await expect(gallery.lightbox).toHaveCount(0);
  await expect(gallery.photos).toHaveCount(2);

  await page.goto(address);
  await expect(title).toHaveText(`Montanha da ${mark}`);
});

test('the pictures that a page came with stay as they are when its scripts lay the rows', {
  tag: '@phone',
}, async ({ page, phone, gallery, person, mark }) => {
  await phone.open(person);
  await phone.say(`Montanha da ${mark}`, await photograph('mountain-meadow'));
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));

  const scripts = await page.context().newCDPSession(page);
  await scripts.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(`/report?q=${mark}`);
  const inFlow = await gallery.photos.evaluateAll(widthsOf);
  await scripts.send('Emulation.setScriptExecutionDisabled', { value: false });

  await page.addInitScript(collectPictures);
  await gallery.open(mark);
  await expect(page.locator('.photo-grid-laid')).toBeVisible();
  await expect(gallery.photos).toHaveCount(2);
  // A picture that is made anew is fetched, decoded and painted anew; told other sizes, chosen anew.
  const told = await page.evaluate(() => [...(window.picturesMade ?? [])].map(([, at]) => at));
  expect(told).toHaveLength(2);
  const pictures = gallery.photos.getByRole('img');
  expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('sizes')))).toEqual(
    told,
  );
  // One that grew, if by less than a pixel, would be a new largest paint.
  const laid = await gallery.photos.evaluateAll(widthsOf);
  for (const [index, width] of laid.entries()) {
    expect(width).toBeLessThan(inFlow[index] ?? 0);
    expect(width).toBeCloseTo(inFlow[index] ?? 0, 0);
  }
});

test('the operator sees one person’s photos alone', async ({
  page,
  phone,
  gallery,
  person,
  stranger,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Vinho da ${mark}`, await photograph('living-room-with-wine'));
  await phone.open(stranger);
  await phone.say(`Gato da ${mark}`, await photograph('maine-coon-cat'));

  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(2);
  const whose = page.getByRole('combobox', { name: 'De quem são as fotos' });
  await chooseOption(whose, stranger.name);
  await expect(page).toHaveURL(/[?&]person=/);
  await expect(gallery.photos).toHaveCount(1);
  await expect(gallery.photo(`Gato da ${mark}`)).toBeVisible();
  await chooseOption(whose, 'Todas as pessoas');
  await expect(gallery.photos).toHaveCount(2);
});

test('a search without results says so and leads back', async ({ page, gallery }) => {
  await gallery.open('submarino amarelo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Nada encontrado para “submarino amarelo”',
  );
  await page.getByRole('link', { name: 'Ver todas as fotos' }).click();
  await expect(page).toHaveURL('/report');
  await expect(gallery.search).toHaveValue('');
});

function widthsOf(tiles: Element[]): number[] {
  return tiles.map((tile) => tile.getBoundingClientRect().width);
}

function isLoaded(image: SVGElement | HTMLElement): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}

declare global {
  interface Window {
    /** All pictures of tiles that have ever been in the page, with the sizes each was made with. */
    picturesMade?: Map<HTMLImageElement, string>;
  }
}

function collectPictures(): void {
  const made = new Map<HTMLImageElement, string>();
  window.picturesMade = made;
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      for (const picture of [node, ...node.querySelectorAll('img')]) {
        if (!(picture instanceof HTMLImageElement) || !picture.closest('[data-photo]')) continue;
        if (!made.has(picture)) made.set(picture, picture.sizes);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
