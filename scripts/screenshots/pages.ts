import path from 'node:path';
import type { Page } from '@playwright/test';
import type { MadePaths } from './fill-collection';

/** A page that is shown in every look; one line more for each that the application gets. */
export interface ShownPage {
  name: string;
  /** Some lie where only a filled collection tells. */
  path: string | ((made: MadePaths) => string);
  /** Seen by whoever has no session. */
  isSignedOut?: true;
  /** What is done before it is taken; the page stands open. */
  prepare?: (page: Page) => Promise<void>;
}

export const shownPages: ShownPage[] = [
  { name: 'landing', path: '/', isSignedOut: true },
  { name: 'sign-in', path: '/sign-in', isSignedOut: true },
  { name: 'sign-in-code', path: '/sign-in/code', isSignedOut: true },
  { name: 'sign-in-operator', path: '/sign-in/operator', isSignedOut: true },
  { name: 'sign-in-link', path: '/enter?code=unused', isSignedOut: true },
  { name: 'guest', path: ({ share }) => share, isSignedOut: true },
  { name: 'guest-photo', path: ({ share }) => share, isSignedOut: true, prepare: openFirstLink },
  { name: 'guest-late', path: `/s/${'A'.repeat(43)}`, isSignedOut: true },
  { name: 'offline', path: '/offline', isSignedOut: true },
  { name: 'not-found', path: '/nowhere', isSignedOut: true },
  { name: 'gallery', path: '/report' },
  { name: 'search', path: '/report?q=gato' },
  { name: 'nothing-found', path: '/report?q=submarino+amarelo' },
  { name: 'lightbox', path: '/report', prepare: openFirstPhoto },
  { name: 'upload', path: '/report', prepare: bringPhotos },
  { name: 'albums', path: '/report/albums', prepare: chooseFirstPerson },
  { name: 'album', path: ({ album }) => album },
  { name: 'bin', path: '/report/bin', prepare: chooseFirstPerson },
  { name: 'shares', path: '/report/shares' },
  { name: 'privacy', path: '/report/privacy', prepare: chooseFirstPerson },
  { name: 'devices', path: '/report/devices' },
  { name: 'keys', path: '/report/keys' },
  { name: 'settings', path: '/report/settings' },
  { name: 'status', path: '/report/status' },
  { name: 'queue', path: '/report/queue' },
  { name: 'conversation', path: ({ conversation }) => conversation },
  { name: 'metrics', path: '/report/metrics', prepare: waitForCharts },
  { name: 'simulator', path: '/simulator' },
];

export const looks = [
  { name: 'light', window: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { name: 'dark', window: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  {
    name: 'phone',
    window: {
      viewport: { width: 390, height: 844 },
      colorScheme: 'light',
      isMobile: true,
      hasTouch: true,
    },
  },
] as const;

/** The gallery's scripts wait for its photos, and lay them when they have come. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.photo-grid:not(.photo-grid-laid)').waitFor({ state: 'detached' });
}

async function openFirstPhoto(page: Page): Promise<void> {
  await page.getByRole('figure').first().getByRole('link').click();
  await page.getByRole('dialog').getByRole('heading').waitFor();
}

async function openFirstLink(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('dialog').getByRole('heading').waitFor();
}

/** An operator has no albums, bin or exports of their own. */
async function chooseFirstPerson(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link').first().click();
  await page.waitForURL(/person=/);
}

async function waitForCharts(page: Page): Promise<void> {
  await page.locator('.recharts-surface').nth(3).waitFor();
}

/** Without saying whose they are, so that none of them is in the next picture. */
async function bringPhotos(page: Page): Promise<void> {
  const chosen = ['forest-stream', 'dandelions', 'grey-cat'];
  await page
    .getByLabel('Adicionar fotos')
    .and(page.locator('input'))
    .setInputFiles(chosen.map((name) => path.join('public', 'demo', `${name}.jpg`)));
  await page.getByRole('region', { name: 'Fotos que estão chegando' }).waitFor();
  await page.getByRole('combobox', { name: 'De quem são as fotos' }).last().waitFor();
}
