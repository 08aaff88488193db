import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { fillCollection, type MadePaths } from './screenshots/fill-collection';
import { makeIcons } from './screenshots/icons';
import { looks, openPage, shownPages } from './screenshots/pages';
import { type Picture, pictures } from './screenshots/pictures';
import { type RunningServer, withDemoServer } from './screenshots/running-server';
import { makeTypeface } from './screenshots/typeface';
import { report } from './setup/report.mjs';
import { exitWith, SetupProblem } from './setup/setup-problem.mjs';
import { findChromium } from './test/chromium';

const folder = path.join('docs', 'images');
const pagesFolder = path.join('docs', 'screenshots');
/** What a reader of the README waits for: about two seconds for all of them on a phone's line. */
const bytesMax = 400_000;

await exitWith(async () => {
  await makeIcons();
  await makeTypeface();
  const executablePath = await findChromium();
  for (const made of [folder, pagesFolder]) await mkdir(made, { recursive: true });
  // Root can have no sandbox; nothing but our own pages is opened.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await withDemoServer(async (server) => {
      const operator = await signIn(browser, server, looks[0].window);
      const made = await fillCollection(operator);
      await operator.context().close();
      for (const look of looks) await takePages(browser, server, look, made);
      for (const picture of pictures) await takePicture(browser, server, picture);
    });
  } finally {
    await browser.close();
  }
  return 0;
});

/** Every page in one look: what has changed in how it all looks is seen at once. */
async function takePages(
  browser: Browser,
  server: RunningServer,
  look: (typeof looks)[number],
  made: MadePaths,
): Promise<void> {
  const inside = await signIn(browser, server, look.window);
  const outside = await openWindow(browser, server, look.window);
  for (const shown of shownPages) {
    const page = shown.isSignedOut ? outside : inside;
    await openPage(page, typeof shown.path === 'string' ? shown.path : shown.path(made));
    await shown.prepare?.(page);
    await settle(page);
    const bytes = await sharp(await page.screenshot())
      .webp({ quality: 72, effort: 6 })
      .toBuffer();
    const file = path.join(pagesFolder, `${shown.name}-${look.name}.webp`);
    await writeFile(file, bytes);
    report(`${file}, ${Math.round(bytes.length / 1000)} kB`);
  }
  for (const page of [inside, outside]) await page.context().close();
}

async function takePicture(
  browser: Browser,
  server: RunningServer,
  { name, window, open }: Picture,
): Promise<void> {
  const page = await signIn(browser, server, window);
  await open(page);
  await settle(page);
  const file = path.join(folder, `${name}.png`);
  const bytes = await sharp(await page.screenshot())
    .png({ palette: true, effort: 10, compressionLevel: 9 })
    .toBuffer();
  if (bytes.length > bytesMax) throw new SetupProblem(`${file} would have ${bytes.length} bytes.`);
  await writeFile(file, bytes);
  report(`${file}, ${Math.round(bytes.length / 1000)} kB`);
  await page.context().close();
}

async function signIn(
  browser: Browser,
  server: RunningServer,
  window: BrowserContextOptions,
): Promise<Page> {
  const page = await openWindow(browser, server, window);
  await page.goto(await server.signInPath());
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await page.waitForURL('/report');
  return page;
}

async function openWindow(
  browser: Browser,
  { origin }: RunningServer,
  window: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    ...window,
    baseURL: origin,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}
