import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPdf } from '@/lib/reports/testing/read-pdf';
import { readZip } from '@/lib/reports/testing/read-zip';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { isSamePhoto, photograph } from '../fixtures/photographs';
import { linkIn } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

const asOurPage = { 'sec-fetch-site': 'same-origin' };

test('chosen photos come as a PDF and as a zip', async ({ phone, operator, person, mark }) => {
  await phone.open(person);
  const meadow = await photograph('mountain-meadow');
  await phone.say(`Montanha da ${mark}`, meadow);
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));
  const ids = (await operator.report(mark)).flatMap(({ images }) => images.map(({ id }) => id));
  expect(ids).toHaveLength(2);
  const ask = (kind: string, form: Record<string, string>) =>
    operator.request.post(`/report/documents/${kind}`, { form, headers: asOurPage });

  const printed = await ask('pdf', { photos: ids.join(','), title: `Papel da ${mark}` });
  expect(printed.headers()['content-type']).toBe('application/pdf');
  const pdf = readPdf(await printed.body());
  expect(pdf).toMatchObject({ pages: 1, title: `Papel da ${mark}` });
  expect(pdf.jpegs).toHaveLength(2);

  const packed = await ask('zip', { photos: ids.join(',') });
  const files = readZip(await packed.body());
  const name = Object.keys(files).find((one) => one.includes(`Montanha da ${mark}`)) ?? '';
  expect(name).toMatch(/^\d{4}-\d\d-\d\d .*\.jpg$/);
  expect(await isSamePhoto(files[name] ?? Buffer.alloc(0), meadow)).toBe(true);

  expect((await ask('pdf', { photos: '2147483647' })).status()).toBe(404);
  expect((await ask('zip', { photos: '1; drop table' })).status()).toBe(400);
});

test('a PDF comes into the chat when it is asked for', async ({ phone, person, mark }) => {
  await phone.open(person);
  await phone.say(`Obra da ${mark}`, await photograph('living-room-with-wine'));
  const { text, photos } = await phone.say(`manda um PDF das fotos da ${mark}`);
  expect(text).toContain('Aqui vai o PDF com 1 foto.');
  const link = photos[0]?.getByRole('link');
  const address = (await link?.getAttribute('href')) ?? '';
  const pdf = readPdf(await (await phone.page.request.get(address)).body());
  expect(pdf.jpegs).toHaveLength(1);
  const { text: refused } = await phone.say('apaga tudo');
  expect(refused).toContain('/report/privacy');
});

test('everything is taken along, opened without us, and then deleted', {
  tag: '@phone',
}, async ({ page, phone, operator, person, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say(`Gato da ${mark}`, await photograph('maine-coon-cat'));
  await phone.open(person);
  const meadow = await photograph('mountain-meadow');
  await phone.say(`Montanha da ${mark}`, meadow);
  const personId = await operator.personId(person);

  await page.goto('/report/privacy');
  await page.getByRole('link', { name: person.name }).click();
  await expect(page).toHaveURL(`/report/privacy?person=${personId}`);
  await expectNoBarrier(page, 'the page to take everything along');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Baixar tudo' }).click(),
  ]);
  const files = readZip(await readFile(await download.path()));
  const folder = await mkdtemp(path.join(tmpdir(), 'acervo-export-'));
  for (const [name, body] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), body);
  }
  const photo = Object.keys(files).find((name) => name.includes(mark)) ?? '';
  expect(files[photo]).toEqual(await readFile(meadow));
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  const figure = page.locator('figure').filter({ hasText: `Montanha da ${mark}` });
  // Far down, it loads when one comes to it.
  await figure.scrollIntoViewIfNeeded();
  await expect
    .poll(() => figure.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByText(`Gato da ${mark}`)).toHaveCount(0);
  await page.locator('summary').filter({ hasText: 'Conversa' }).click();
  await expectNoBarrier(page, 'the index of an export');
  const sent = page.locator('section.mine').filter({ hasText: `Montanha da ${mark}` });
  await expect(sent.getByText(`Montanha da ${mark}`, { exact: true })).toBeVisible();
  await expect(sent.getByRole('link')).toHaveAttribute(
    'href',
    `#${await figure.getAttribute('id')}`,
  );

  await page.goto(`/report/privacy?person=${personId}`);
  const word = page.getByRole('textbox', { name: 'Para continuar, escreva APAGAR' });
  const next = page.getByRole('button', { name: 'Apagar tudo…' });
  await word.fill('apagar isso');
  await expect(next).toBeDisabled();
  await word.fill('apagar');
  await next.click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Manter tudo' }).click();
  expect(await operator.report(`Montanha ${mark}`)).toHaveLength(1);
  await next.click();
  await expectNoBarrier(page, 'the last question');
  await dialog.getByRole('button', { name: 'Apagar para sempre' }).click();
  await expect(page.getByRole('heading', { name: 'Tudo foi apagado' })).toBeVisible();
  expect(await operator.report(`Montanha ${mark}`)).toEqual([]);
  expect(await operator.messages(person.address, 10)).toEqual([]);
  expect(await operator.report(`Gato ${mark}`)).toHaveLength(1);
});

test.describe('whoever has their own photos alone', () => {
  test.use({ storageState: signedOut });

  test('deletes everything, is told that it is done, and leaves no photo in the browser', {
    tag: '@phone',
  }, async ({ page, phone, gallery, person, mark, problems }) => {
    await phone.open(person);
    await phone.say(`Cabos da ${mark}`, await photograph('bridge-cables-over-the-beach'));
    await page.goto(linkIn((await phone.say('galeria')).text));
    await page.getByRole('button', { name: 'Entrar na galeria' }).click();
    await gallery.open(mark);
    const address = await gallery.photos.getByRole('img').getAttribute('src');
    const read = () => page.evaluate(async (path) => (await fetch(path)).status, address ?? '');
    expect(await read()).toBe(200);

    await page.goto('/report/privacy');
    await page.getByRole('textbox', { name: 'Para continuar, escreva APAGAR' }).fill('apagar');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apagar para sempre' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole('status')).toContainText('Tudo foi apagado');
    await expectNoBarrier(page, 'what is left after everything was deleted');
    expect(await read()).toBe(401);
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')]);
  });
});
