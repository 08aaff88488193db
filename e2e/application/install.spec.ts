import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { GalleryPage } from '../fixtures/gallery-page';
import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { linkIn, terminal } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';
import { UploadTray } from '../fixtures/upload-tray';

test('the application says all that a phone needs to install it', async ({ page, request }) => {
  await page.goto('/report');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(address ?? '')).json();
  expect(manifest).toMatchObject({
    name: 'Acervo',
    start_url: '/report',
    display: 'standalone',
    lang: 'pt-BR',
    share_target: { action: '/report/uploads/share', method: 'POST' },
  });
  for (const { src, sizes } of manifest.icons) {
    const { width, height, format } = await sharp(await (await request.get(src)).body()).metadata();
    expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(
    // A private window is one in which nothing can be installed.
    expect.not.arrayContaining([
      'no-manifest',
      'manifest-missing-suitable-icon',
      'no-icon-available',
    ]),
  );
});

test('without a connection a page says so, and nothing of anybody is kept', async ({
  page,
  context,
  problems,
}) => {
  await page.goto('/report');
  await ready(page);
  await context.setOffline(true);
  await page.goto('/report?q=praia');
  await expect(page.getByRole('heading', { name: 'Sem conexão' })).toBeVisible();
  const font = await page
    .getByRole('heading')
    .evaluate((heading) => getComputedStyle(heading).color);
  expect(font).not.toBe('rgb(0, 0, 0)');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Tentar de novo' }).click();
  await expect(page).toHaveURL('/report');
  const kept = await page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
    }
    return addresses.map((address) => new URL(address).pathname);
  });
  expect(kept.filter((path) => path !== '/offline' && !path.startsWith('/_next/static/'))).toEqual(
    [],
  );
  expect(kept).toContain('/offline');
  // The page that stands in has scripts which cannot come.
  expect(problems.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
  problems.length = 0;
});

test('photos that a phone shares wait for the sign-in, and then for whose they are', async ({
  browser,
  phone,
  person,
  baseURL,
}) => {
  await phone.open(person);
  await phone.say('oi');
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    locale: 'pt-BR',
    storageState: signedOut,
  });
  const page = await context.newPage();
  // Whoever installed it had signed in once, which is when the worker came.
  await page.goto('/offline');
  await page.evaluate(() => navigator.serviceWorker.register('/worker.js'));
  await ready(page);
  const bytes = await readFile(await photograph('tortoiseshell-cat'));
  await share(page, bytes.toString('base64'));
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(linkIn(await terminal('link')));
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  const uploads = new UploadTray(page);
  await uploads.choosePerson(person.name);
  await expect(uploads.row('shared.jpg')).toContainText('Guardada');
  await page.reload();
  await expect(page.getByRole('figure').first()).toBeVisible();
  await expect(uploads.tray).toHaveCount(0);
  // Where the next one who sits here must find nothing of it.
  await (await new GalleryPage(page).inMenu('Sair', 'button')).click();
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.close();
});

/** Until the worker has what it needs and answers for the page. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

/** As the system does it: a form of files, posted to where the manifest says. */
async function share(page: Page, base64: string): Promise<void> {
  await page.evaluate((base64) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    transfer.items.add(new File([bytes], 'shared.jpg', { type: 'image/jpeg' }));
    const form = document.createElement('form');
    form.method = 'post';
    form.enctype = 'multipart/form-data';
    form.action = '/report/uploads/share';
    const input = document.createElement('input');
    input.type = 'file';
    input.name = 'photos';
    input.files = transfer.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  }, base64);
}
