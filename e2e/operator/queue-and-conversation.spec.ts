import { chooseOption } from '../fixtures/choose-option';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the operator reads the queue, holds it still and goes back to the gallery', {
  tag: '@phone',
}, async ({ page, gallery }) => {
  await gallery.open();
  await (await gallery.inMenu('Fila')).click();
  await expect(page).toHaveURL('/report/queue');
  await expect(page.getByRole('heading', { level: 1, name: 'Fila' })).toBeVisible();
  for (const name of ['Responder mensagens', 'Enviar respostas']) {
    await expect(page.getByRole('rowheader', { name })).toBeVisible();
  }
  const refreshed = () => page.waitForRequest((request) => '_rsc' in query(request.url()));
  await refreshed();
  const updates = page.getByRole('status').filter({ hasText: /Atualiza/ });
  await expect(updates).toHaveText('Atualiza a cada 5 segundos');
  await page.getByRole('button', { name: 'Pausar a atualização' }).press('Enter');
  await expect(updates).toHaveText('Atualização em pausa');
  await page.getByRole('button', { name: 'Retomar a atualização' }).press('Enter');
  await refreshed();
  await expectNoBarrier(page, 'the queue');
  await page.getByRole('link', { name: 'Voltar à galeria' }).click();
  await expect(page).toHaveURL('/report');
});

test('a button for work that is done already says so', async ({ page }) => {
  await page.goto('/report/queue');
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/report/queue/drop' });
    const id = '00000000-0000-7000-8000-000000000000';
    for (const [name, value] of Object.entries({ queue: 'take-turn', id })) {
      form.append(Object.assign(document.createElement('input'), { name, value }));
    }
    document.body.append(form);
    form.submit();
  });
  await expect(page).toHaveURL('/report/queue?outcome=gone');
  await expect(page.getByText(/^Nada a fazer/)).toBeVisible();
});

test('a conversation shows that the reply was read, and nobody else’s words', {
  tag: '@phone',
}, async ({ page, phone, gallery, operator, person, stranger, mark }) => {
  await phone.open(stranger);
  await phone.say(`Gato da ${mark}`, await photograph('maine-coon-cat'));
  await phone.open(person);
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  const deliveries = async () =>
    (await operator.messages(person.address, 2)).map(({ delivery }) => delivery);
  await expect.poll(deliveries).toEqual(['read', null]);

  await gallery.open();
  await chooseOption(page.getByRole('combobox', { name: 'De quem são as fotos' }), person.name);
  const opened: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/report/conversations/')) opened.push(request.url());
  });
  await page.getByRole('link', { name: 'Conversa' }).hover();
  await expect(page.getByRole('link', { name: 'Conversa' })).toBeInViewport();
  expect(opened, 'nothing is read ahead').toEqual([]);
  await page.getByRole('link', { name: 'Conversa' }).click();
  await expect(page).toHaveURL(/\/report\/conversations\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Conversa com ${person.name}`);
  const [reply, sent] = [page.getByRole('listitem').nth(0), page.getByRole('listitem').nth(1)];
  await expect(reply.getByText('Acervo:')).toBeAttached();
  await expect(reply.getByRole('img', { name: 'Lida', exact: true })).toBeVisible();
  await expect(sent.getByText(`${person.name}:`)).toBeAttached();
  await expect(sent.getByText(`Ponte da ${mark}`, { exact: true })).toBeVisible();
  const photo = sent.getByRole('link').getByRole('img');
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByText(`Gato da ${mark}`)).toHaveCount(0);
  const whoOpened = /^Quem instalou este Acervo abriu esta conversa em \d/;
  // Once an hour and opener: a run of an hour's end may see two, the newest in front.
  await expect(page.getByText(whoOpened).first()).toBeVisible();
  await expectNoBarrier(page, 'a conversation');
  const [personId] = page.url().split('/').slice(-1);
  await page.goto(`/report/privacy?person=${personId}`);
  const openings = page
    .getByRole('heading', { name: 'Quem abriu a sua conversa' })
    .locator('..')
    .getByRole('listitem');
  await expect(openings.filter({ hasText: 'Quem instalou este Acervo' }).first()).toBeVisible();
  await expect(openings.filter({ hasText: 'Um programa com a chave do servidor' })).not.toHaveCount(
    0,
  );
  await expectNoBarrier(page, 'who opened a conversation');
});

test('neither page opens for strangers, and the sign-in knows where they wanted to go', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ storageState: signedOut });
  const page = await context.newPage();
  const conversation = '/report/conversations/01a20525-34ee-7303-bfb3-67d5fc2cbdf6';
  await page.goto(conversation);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(conversation)}`);
  await page.goto('/report/queue');
  await expect(page).toHaveURL('/sign-in?next=%2Freport%2Fqueue');
  for (const verb of ['retry', 'drop']) {
    const form = { queue: 'take-turn', id: '01a20525-34ee-7303-bfb3-67d5fc2cbdf6' };
    const refused = await context.request.post(`/report/queue/${verb}`, { form });
    expect(refused.status(), verb).toBe(401);
    const foreign = await request.post(`/report/queue/${verb}`, { form });
    expect(foreign.status(), `${verb} without a page of ours`).toBe(403);
  }
  await context.close();
});

test('a load balancer learns that the process lives and is ready', async ({ request }) => {
  const alive = await request.get('/healthz');
  expect([alive.status(), await alive.json()]).toEqual([200, { status: 'ok' }]);
  const ready = await request.get('/readyz');
  expect([ready.status(), await ready.json()]).toEqual([200, { status: 'ok', reasons: {} }]);
});

function query(address: string): Record<string, string> {
  return Object.fromEntries(new URL(address).searchParams);
}
