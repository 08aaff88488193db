import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { GalleryPage } from '../fixtures/gallery-page';
import { signedOut } from '../fixtures/operator-state';
import { linkIn, terminal } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

const password = 'cavalo bateria grampo certo';

async function openInvitation(page: Page, email: string, origin = ''): Promise<void> {
  await page.goto(`${origin}${linkIn(await terminal('invite', email))}`);
  await page.getByRole('button', { name: 'Entrar na galeria' }).press('Enter');
  await expect(page.getByText('Boas-vindas!')).toBeVisible();
}

/** What works by scripts alone says so by being disabled until they are there. */
async function pressOnceItWorks(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(button).toBeEnabled();
  await button.press('Enter');
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Voltar à galeria' }).click();
  await (await new GalleryPage(page).inMenu('Sair', 'button')).click();
  await expect(page.getByRole('link', { name: 'Abrir a galeria' })).toBeVisible();
}

test('an operator is invited, chooses a password and signs in by it', async ({ page, mark }) => {
  const email = `${mark}@example.org`;
  await openInvitation(page, email);
  await expectNoBarrier(page, 'the ways in');
  await page.getByLabel('Senha nova').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('A senha está guardada')).toBeVisible();
  await signOut(page);

  await page.goto('/sign-in?next=/report/queue');
  await page.getByRole('link', { name: 'Cuido deste Acervo' }).press('Enter');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill(`${password}!`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('E-mail e senha não conferem.')).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/report/queue');

  await terminal('remove', email);
  await page.goto('/report/queue');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an operator is invited, makes a passkey and signs in by it', async ({
  page,
  mark,
  baseURL,
}) => {
  // A passkey belongs to a name, and a number is none.
  const origin = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await openInvitation(page, `${mark}@example.org`, origin);
  await pressOnceItWorks(page, 'Criar chave de acesso');
  await expect(page.getByText('A chave de acesso está guardada.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Remover a chave de acesso / })).toBeVisible();
  await signOut(page);

  await page.goto(`${origin}/sign-in/operator`);
  await pressOnceItWorks(page, 'Entrar com chave de acesso');
  await expect(page).toHaveURL(`${origin}/report`);
  await page.goto(`${origin}/report/devices`);
  await page.getByRole('button', { name: /^Remover a chave de acesso / }).click();
  await expect(page.getByText('A chave de acesso foi removida.')).toBeVisible();
  await signOut(page);
  await page.goto(`${origin}/sign-in/operator`);
  await page.getByRole('button', { name: 'Entrar com chave de acesso' }).click();
  await expect(page.getByText('Essa chave de acesso não abriu a sessão.')).toBeVisible();
  expect((await page.request.get(`${origin}/report/photos`)).status()).toBe(401);
});

test('a key is made, opens what it is for alone, and is revoked', async ({
  page,
  request,
  mark,
}) => {
  await page.goto(linkIn(await terminal('link')));
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await page.goto('/report/keys');
  await page.getByLabel('Nome').fill(mark);
  await page.getByLabel('Ler fotos e descrições').check();
  await page.getByRole('button', { name: 'Criar chave' }).click();
  const key = (await page.locator('code').textContent()) ?? '';
  expect(key).toMatch(/^acervo_[\w-]{43}$/);
  await expectNoBarrier(page, 'the keys');

  const status = async (path: string) => {
    const answer = await request.get(path, { headers: { authorization: `Bearer ${key}` } });
    return answer.status();
  };
  expect(await status('/get-report-data')).toBe(200);
  expect(await status('/agent-messages')).toBe(403);
  // Pages are for people.
  expect(await status('/report')).toBe(404);
  expect(await status('/report/metrics')).toBe(404);
  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.getByRole('button', { name: `Revogar a chave ${mark}` }).press('Enter');
  await expect(page.getByText('A chave não abre mais nada.')).toBeVisible();
  expect(await status('/get-report-data')).toBe(401);
});
