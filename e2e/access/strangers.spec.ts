import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

const routes = [
  ['GET', '/get-report-data'],
  ['GET', '/get-report-data?q=cachorro'],
  ['GET', '/agent-messages'],
  ['GET', '/memory-content'],
  ['GET', '/memory-status/+5571955550101'],
  ['GET', '/report/photos'],
  ['GET', '/report/photos/details?photo=1'],
  ['GET', '/report/photos/similar?photo=1'],
  ['GET', '/report/albums/list'],
  ['GET', '/report/bin/images/1'],
  ['POST', '/report/photos/describe'],
  ['POST', '/report/photos/delete'],
  ['POST', '/report/changes/undo'],
  ['POST', '/report/albums/create'],
  ['POST', '/report/albums/019a0000-0000-7000-8000-000000000001/photos'],
  ['POST', '/report/albums/019a0000-0000-7000-8000-000000000001/remove'],
  ['POST', '/report/albums/019a0000-0000-7000-8000-000000000001/rename'],
  ['POST', '/report/albums/019a0000-0000-7000-8000-000000000001/delete'],
  ['POST', '/report/bin/restore'],
  ['POST', '/report/bin/empty'],
  ['POST', '/clear-memory'],
  ['POST', '/clear-user-memory/+5571955550101'],
] as const;

test('the routes tell strangers nothing', async ({ request }) => {
  for (const [method, route] of routes) {
    for (const headers of [{}, { authorization: 'Bearer not-the-key-but-as-long-as-it-is' }]) {
      const answer = await request.fetch(route, { method, headers });
      expect(answer.status(), route).toBe(401);
      expect(await answer.json(), route).toEqual({
        error: { code: 'unauthorised', message: expect.any(String) },
      });
    }
  }
});

test('the gallery leads strangers to the sign-in, and back to where they wanted', async ({
  page,
}) => {
  await page.goto('/report?q=praia');
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent('/report?q=praia')}`);
  await page.getByLabel('Chave de acesso').fill(process.env.ACERVO_OPERATOR_KEY ?? '');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL('/report?q=praia');
});

test('albums and the bin lead strangers to the sign-in, and back', async ({ page }) => {
  const album = '/report/albums/019a0000-0000-7000-8000-000000000001';
  for (const address of ['/report/bin', '/report/albums', album]) {
    await page.goto(address);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`);
    await expect(page.locator('input[name=next]')).toHaveValue(address);
  }
});

test('a photo cannot be had by guessing', async ({ phone, operator, person, mark, request }) => {
  await phone.open(person);
  await phone.say(`Xícara da ${mark}`, await photograph('half-a-fruit-in-a-red-bowl'));
  const [row] = await operator.report(mark);
  const imageId = row?.images[0]?.id ?? 0;
  expect(await operator.imageStatus(imageId)).toBe(200);
  for (const variant of ['w320', 'w640', 'w1280', 'full']) {
    const answer = await request.get(`/report/images/${imageId}/${variant}`);
    expect(answer.status(), variant).toBe(401);
  }
  for (const token of [String(imageId), `${imageId}.full`, 'eyJpZCI6MX0.signature']) {
    expect((await request.get(`/media/${token}`)).ok(), token).toBe(false);
  }
});
