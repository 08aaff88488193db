import type { BrowserContextOptions, Page } from '@playwright/test';

/** One picture of the README: in what window it is taken, and how one comes to what it shows. */
export interface Picture {
  name: string;
  window: Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'isMobile' | 'hasTouch'>;
  open: (page: Page) => Promise<void>;
}

const desktop = { width: 1280, height: 800 };
const handheld = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** In the order in which they are taken: the conversation is had before the first. */
export const pictures: Picture[] = [
  {
    name: 'phone',
    window: { viewport: desktop, colorScheme: 'light' },
    open: haveConversation,
  },
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
      await openGallery(page);
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
    name: 'sign-in',
    window: { viewport: desktop, colorScheme: 'light' },
    open: async (page) => {
      await page.context().clearCookies();
      await page.goto('/sign-in');
    },
  },
];

async function haveConversation(page: Page): Promise<void> {
  await page.goto('/simulator?person=ana');
  await page.getByRole('textbox', { name: 'Mensagem' }).fill('cadê a foto dos cachorros?');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByRole('log').getByText('Achei 1 foto').waitFor();
  await page.getByRole('log').locator('article:not([data-mine]) img').last().waitFor();
}

async function openGallery(page: Page): Promise<void> {
  await page.goto('/report');
  await page.getByRole('figure').first().waitFor();
}
