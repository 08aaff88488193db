import { GalleryPage } from '../fixtures/gallery-page';
import { signedOut } from '../fixtures/operator-state';
import { linkIn, terminal } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

test('the link of the terminal signs in once; looking at it does not use it up', async ({
  page,
  context,
  request,
}) => {
  const link = linkIn(await terminal('link'));
  // As programs do that show a preview of a link.
  expect((await request.get(link)).status()).toBe(200);
  expect((await request.head(link)).status()).toBe(200);
  expect((await request.get('/get-report-data')).status()).toBe(401);

  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');

  const carried = await context.cookies();
  await (await new GalleryPage(page).inMenu('Sair', 'button')).click();
  await expect(page).toHaveURL('/');
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in/);
  // Whoever copied the cookie is out as well.
  await context.addCookies(carried);
  await page.goto('/report');
  await expect(page).toHaveURL(/\/sign-in/);

  await context.clearCookies();
  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page.getByText('Esse link já foi usado ou expirou.')).toBeVisible();
});

test('another site can neither use a session nor make one', async ({ page, request }) => {
  const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const link = linkIn(await terminal('link'));
  const form = { code: link.split('=')[1] ?? '' };
  const posted = await request.post('/enter/open', { form, headers: elsewhere });
  expect(posted.status()).toBe(403);
  await page.goto(link);
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');
  for (const path of ['/sign-out', '/report/devices/end-all', '/clear-memory']) {
    const answer = await page.request.post(path, { headers: elsewhere });
    expect(answer.status(), path).toBe(403);
  }
  await page.goto('/report');
  await expect(page).toHaveURL('/report');
});
