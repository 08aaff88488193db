import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/test/chromium';
import type { OpenGallery } from './open-gallery';

/** From the newest photo to the oldest in some six seconds, as a hand drags. */
const dragSteps = 180;
const stepMs = 33;
const wheelTurns = 60;

export interface Dragged {
  longestTaskMs: number;
  longTasks: number;
  tilesMost: number;
  /** Of the whole page, in pixels. */
  height: number;
  /** What stood at the end of the bar. */
  endMonth: string;
}

/** Drags the months' bar through all photos and turns the wheel, and watches the page meanwhile. */
export async function dragThrough({ url, headers }: OpenGallery): Promise<Dragged> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    const context = await browser.newContext({ extraHTTPHeaders: headers, locale: 'pt-BR' });
    const page = await context.newPage();
    await page.goto(`${url}/report`);
    const bar = page.getByRole('slider');
    await bar.waitFor();
    await page.waitForLoadState('networkidle');
    await watch(page);
    const box = await bar.boundingBox();
    if (!box) throw new Error('The bar of the months is not to be seen.');
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y);
    await page.mouse.down();
    for (let step = 1; step <= dragSteps; step += 1) {
      await page.mouse.move(x, box.y + (box.height * step) / dragSteps);
      await page.waitForTimeout(stepMs);
    }
    await page.mouse.up();
    await page.waitForLoadState('networkidle');
    const endMonth = (await bar.getAttribute('aria-valuetext')) ?? '';
    await page.mouse.move(400, 400);
    for (let turn = 0; turn < wheelTurns; turn += 1) {
      await page.mouse.wheel(0, -500);
      await page.waitForTimeout(stepMs);
    }
    return { ...(await watched(page)), endMonth };
  } finally {
    await browser.close();
  }
}

interface Watching {
  acervoTasks: number[];
  acervoTiles: number;
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = window as unknown as Watching;
    watching.acervoTasks = [];
    watching.acervoTiles = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watching.acervoTasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    // No function with a name: what runs this file gives those a mark that the page does not know.
    window.setInterval(() => {
      const tiles = document.querySelectorAll('a[data-photo]').length;
      watching.acervoTiles = Math.max(watching.acervoTiles, tiles);
    }, 16);
  });
}

async function watched(page: Page): Promise<Omit<Dragged, 'endMonth'>> {
  return page.evaluate(() => {
    const { acervoTasks, acervoTiles } = window as unknown as Watching;
    return {
      longestTaskMs: Math.max(0, ...acervoTasks),
      longTasks: acervoTasks.length,
      tilesMost: acervoTiles,
      height: document.documentElement.scrollHeight,
    };
  });
}
