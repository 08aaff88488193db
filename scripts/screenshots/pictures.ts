import path from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { openPage } from './pages';

/** One picture of the README: in what window it is taken, and how one comes to what it shows. */
export interface Picture {
  name: string;
  window: Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'isMobile' | 'hasTouch'>;
  open: (page: Page) => Promise<void>;
}

const desktop = { width: 1280, height: 800 };
const handheld = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** In the order in which they are taken: what the conversation adds is not in the gallery. */
export const pictures: Picture[] = [
  {
    name: 'gallery',
    window: { viewport: desktop, colorScheme: 'light' },
    open: openGallery,
  },
  {
    name: 'gallery-dark',
    window: { viewport: desktop, colorScheme: 'dark' },
    open: openGallery,
  },
  {
    name: 'lightbox',
    window: { viewport: desktop, colorScheme: 'light' },
    open: async (page) => {
      // The whole gallery lets go of tiles that are far down.
      await openPage(page, '/report?q=cachorros');
      await page.getByRole('figure').filter({ hasText: 'Os cachorros' }).getByRole('link').click();
      await page.getByRole('dialog').getByRole('heading').waitFor();
    },
  },
  {
    name: 'gallery-phone',
    window: { ...handheld, colorScheme: 'light' },
    open: openGallery,
  },
  {
    name: 'phone',
    window: { viewport: desktop, colorScheme: 'light' },
    open: haveConversation,
  },
  {
    name: 'sign-in',
    window: { viewport: desktop, colorScheme: 'light' },
    open: async (page) => {
      await page.context().clearCookies();
      await page.goto('/sign-in');
    },
  },
];

/** A wide photo, so that all of it fits: sent with a few words, asked for, sent back. */
async function haveConversation(page: Page): Promise<void> {
  const answers = page.getByRole('log').locator('article:not([data-mine])');
  const field = page.getByRole('textbox');
  await page.goto('/simulator?person=ana');
  await page
    .locator('input[data-source=photos]')
    .setInputFiles(path.join('public', 'demo', 'nuthatch-on-a-trunk.jpg'));
  await field.fill('O passarinho no tronco da árvore');
  await field.press('Enter');
  await answers.filter({ hasText: 'Guardei! “O passarinho' }).waitFor();
  await field.fill('cadê a ft do passarinho?');
  await field.press('Enter');
  await answers.filter({ hasText: 'Achei 1 foto de passarinho' }).waitFor();
  const photo = answers.filter({ hasText: /: O passarinho/ }).locator('img');
  await photo.evaluate((image: HTMLImageElement) => image.decode());
}

async function openGallery(page: Page): Promise<void> {
  await openPage(page, '/report');
  await page.getByRole('figure').first().waitFor();
}
