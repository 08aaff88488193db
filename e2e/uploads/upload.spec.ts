import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';
import { giveFile, UploadTray } from '../fixtures/upload-tray';

/** The server makes a person when their first message comes. */
test.beforeEach(async ({ phone, person }) => {
  await phone.open(person);
  await phone.say('oi');
});

test('photos are chosen, dropped and pasted, described, and found', {
  tag: '@phone',
}, async ({ page, gallery, person, mark }) => {
  const uploads = new UploadTray(page);
  await gallery.open();
  const newest = gallery.photos.first().getByRole('link');
  const before = (await gallery.photos.count()) > 0 && (await newest.getAttribute('data-photo'));
  await uploads.choose(await photograph('forest-stream'));
  await expect(uploads.row('forest-stream.jpg')).toContainText('Na fila');
  await uploads.choosePerson(person.name);
  await expect(uploads.title).toHaveText('1 foto guardada');
  // The gallery behind shows it at once.
  await expect(newest).not.toHaveAttribute('data-photo', String(before));
  for (const how of ['drop', 'paste'] as const) {
    const file = await photograph(how === 'drop' ? 'mountain-trail' : 'paint-brushes');
    await giveFile(page, how, { name: `${how}.jpg`, bytes: await readFile(file) });
    await expect(uploads.row(`${how}.jpg`)).toContainText('Guardada');
  }
  const own = uploads.tray.getByRole('textbox', { name: 'Descrição de drop.jpg' });
  await own.fill(`Trilha da ${mark}`);
  await own.press('Enter');
  await expect(uploads.row('drop.jpg').getByRole('textbox')).toHaveCount(0);
  await uploads.tray.getByLabel('O que são essas fotos?').fill(`Passeio da ${mark}`);
  await page.keyboard.press('Enter');
  await expect(uploads.tray.getByRole('status')).toHaveText('Salvo.');
  await expectNoBarrier(page, 'what was sent');
  await uploads.tray.getByRole('button', { name: 'Fechar' }).click();
  await expect(uploads.tray).toHaveCount(0);
  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(3);
  await expect(gallery.photo(`Trilha da ${mark}`)).toHaveCount(1);
  await expect(gallery.photo(`Passeio da ${mark}`)).toHaveCount(2);
});

test('a photo that was sent in chat is known when it comes by the web', async ({
  page,
  phone,
  gallery,
  person,
  mark,
}) => {
  const file = await photograph('wall-clock');
  await phone.say(`Relógio da ${mark}`, file);
  const uploads = new UploadTray(page);
  await gallery.open(mark);
  await uploads.choose(file);
  await uploads.choosePerson(person.name);
  await expect(uploads.row('wall-clock.jpg')).toContainText('Já estava guardada');
  await page.reload();
  await expect(gallery.photos).toHaveCount(1);
});

test.describe('what goes wrong', () => {
  test('what is no photo, too large or too wide is refused in a sentence, and the rest is kept', async ({
    page,
    gallery,
    person,
    problems,
  }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'acervo-journey-'));
    const file = async (name: string, bytes: Buffer) => {
      await writeFile(path.join(folder, name), bytes);
      return path.join(folder, name);
    };
    const vast = { width: 8000, height: 5001, channels: 3 as const, background: 'teal' };
    const good = await photograph('citrus-slices');
    const uploads = new UploadTray(page);
    await gallery.open();
    await uploads.choose([
      await file('page.jpg', Buffer.from('<html><script>alert(1)</script></html>')),
      await file('huge.jpg', Buffer.alloc(16 * 1024 * 1024 + 1)),
      await file('vast.png', await sharp({ create: vast }).png().toBuffer()),
      await file('cut.jpg', (await readFile(good)).subarray(0, 5000)),
      good,
    ]);
    await uploads.choosePerson(person.name);
    await expect(uploads.row('page.jpg')).toContainText('Não é uma foto que eu consiga abrir');
    await expect(uploads.row('huge.jpg')).toContainText('o limite é 16 MB e 40 megapixels');
    await expect(uploads.row('vast.png')).toContainText('o limite é 16 MB e 40 megapixels');
    await expect(uploads.row('cut.jpg')).toContainText('Guardada, mas chegou incompleta');
    await expect(uploads.title).toHaveText('2 fotos guardadas, 3 não foram guardadas');
    await expectNoBarrier(page, 'refusals');
    forgive(problems);
  });

  test('a tab that is closed in the middle goes on where it was with the same file', async ({
    page,
    context,
    gallery,
    person,
    problems,
    mark,
  }) => {
    const bytes = await sharp(await photograph('suspension-bridge-at-night'))
      .resize(1100)
      .png({ compressionLevel: 0 })
      .toBuffer();
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'acervo-journey-')), 'bridge.png');
    await writeFile(file, bytes);
    let sent = 0;
    await context.route(/\/part\?offset=/, (route) => {
      sent += 1;
      return sent > 1 ? route.abort('connectionfailed') : route.continue();
    });
    await gallery.open();
    await new UploadTray(page).choose(file);
    await new UploadTray(page).choosePerson(person.name);
    await expect.poll(() => sent).toBeGreaterThan(1);
    await page.close();
    await context.unroute(/\/part\?offset=/);

    const later = await context.newPage();
    const offsets: string[] = [];
    later.on('request', (request) => {
      const offset = /\/part\?offset=(\d+)/.exec(request.url())?.[1];
      if (offset !== undefined) offsets.push(offset);
    });
    await later.goto('/report');
    const uploads = new UploadTray(later);
    await expect(uploads.tray).toContainText('Envios que ficaram pela metade');
    await expect(uploads.tray).toContainText('bridge.png');
    await uploads.choose(file);
    await uploads.choosePerson(person.name);
    const words = uploads.tray.getByRole('textbox', { name: 'Descrição de bridge.png' });
    await words.fill(`Ponte da ${mark}`);
    await words.press('Enter');
    await expect(uploads.row('bridge.png')).toContainText('Guardada');
    expect(offsets).not.toContain('0');
    expect(offsets[0]).toBe(String(1024 * 1024));
    await later.goto(`/report?q=${mark}`);
    await expect(later.getByRole('figure')).toHaveCount(1);
    forgive(problems);
  });

  test('a connection that breaks is waited for, and one can call it off', async ({
    page,
    context,
    gallery,
    person,
    problems,
  }) => {
    const uploads = new UploadTray(page);
    await gallery.open();
    await context.route('**/report/uploads', (route) => route.abort('connectionfailed'), {
      times: 2,
    });
    const [kept, cancelled] = [await photograph('grey-cat'), await photograph('dandelions')];
    await uploads.choose([kept, cancelled]);
    await uploads
      .row('dandelions.jpg')
      .getByRole('button', { name: /Cancelar/ })
      .click();
    await expect(uploads.rows).toHaveCount(1);
    await context.setOffline(true);
    await expect(uploads.title).toHaveText('Sem conexão. O envio continua quando ela voltar.');
    await context.setOffline(false);
    await expect(uploads.title).toHaveText('Enviando: 0 de 1');
    await uploads.choosePerson(person.name);
    await expect(uploads.row('grey-cat.jpg')).toContainText('Guardada');
    forgive(problems);
  });
});

/**
 * The browser notes every answer that is no success; and the recorder of traces, which reads all
 * pictures of a page, may not read those of a file.
 */
function forgive(problems: string[]): void {
  const others = problems.filter(
    (one) => !/Failed to load resource|Connecting to 'blob:/.test(one),
  );
  expect(others).toEqual([]);
  problems.length = 0;
}
