import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

const names = ['mountain-meadow', 'dandelions', 'grey-cat'];

/** What the routes of changes are asked, which others build; here they agree. */
async function hearChanges(page: Page) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  await page.route(
    '**/report/{photos/describe,photos/delete,changes/undo,albums/create}',
    (route) => {
      const path = new URL(route.request().url()).pathname;
      asked.push({ path, body: route.request().postDataJSON() as Record<string, unknown> });
      return route.fulfill({ json: { changeId: 'c1', deleted: 2, undone: true } });
    },
  );
  await page.route('**/report/albums/list*', (route) => route.fulfill({ json: { albums: [] } }));
  return asked;
}

test('many are chosen by mouse and by keys, described, deleted and brought back', async ({
  page,
  phone,
  gallery,
  person,
  mark,
}) => {
  const asked = await hearChanges(page);
  await phone.open(person);
  for (const [index, name] of names.entries()) {
    await phone.say(`Foto ${index} da ${mark}`, await photograph(name));
  }
  await gallery.open(mark);
  const bar = page.getByRole('region', { name: 'Fotos selecionadas' });
  await gallery.photo('Foto 2').hover();
  await gallery.photo('Foto 2').getByRole('checkbox').click();
  await expect(bar).toContainText('1 selecionada');
  await gallery
    .photo('Foto 0')
    .getByRole('link')
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('3 selecionadas');
  await expectNoBarrier(page, 'a selection');
  await gallery.photo('Foto 1').getByRole('link').click();
  await expect(bar).toContainText('2 selecionadas');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  await gallery.photo('Foto 2').getByRole('link').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Space');
  await expect(bar).toContainText('2 selecionadas');
  await bar.getByRole('button', { name: 'Descrever' }).click();
  await page.getByLabel('Descrição para todas').fill(`Passeio da ${mark}`);
  await expectNoBarrier(page, 'the description of many');
  await page.getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByText('2 fotos descritas.')).toBeVisible();
  await expect(gallery.photo(`Passeio da ${mark}`)).toHaveCount(2);

  await gallery.photo('Foto 0').hover();
  await gallery.photo('Foto 0').getByRole('checkbox').click();
  await bar.getByRole('button', { name: 'Apagar' }).click();
  await expect(gallery.photo('Foto 0')).toHaveCount(0);
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await expect(page.getByText('Desfeito.')).toBeVisible();
  await expect(gallery.photos).toHaveCount(3);
  const paths = asked.map(({ path }) => path.replace('/report/', ''));
  expect(paths).toEqual(['photos/describe', 'photos/delete', 'changes/undo']);
  expect(asked[0]?.body).toMatchObject({ description: `Passeio da ${mark}` });
  expect(asked[0]?.body.photoIds).toHaveLength(2);
  expect(asked[0]?.body.person).toMatch(/^[0-9a-f-]{36}$/);
});

test('on a phone a long press chooses, a tap adds, and why a change was refused is said', {
  tag: '@phone',
}, async ({ page, phone, gallery, person, mark, isMobile, problems }) => {
  test.skip(!isMobile, 'a mouse has no long press');
  await page.route('**/report/photos/delete', (route) =>
    route.fulfill({
      status: 409,
      json: { error: { code: 'conflict', message: 'These photos are being moved.' } },
    }),
  );
  await phone.open(person);
  await phone.say(`Foto 0 da ${mark}`, await photograph('mountain-meadow'));
  await phone.say(`Foto 1 da ${mark}`, await photograph('grey-cat'));
  await gallery.open(mark);
  await expect(gallery.photos).toHaveCount(2);
  const box = await gallery.photo('Foto 1').getByRole('img').boundingBox();
  if (!box) throw new Error('The photo is not to be seen.');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = await page.context().newCDPSession(page);
  const one = page.getByText('1 selecionada', { exact: true });
  const press = async (at: { x: number; y: number }) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await expect(one).toBeVisible();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(gallery.lightbox).toHaveCount(0);
  };
  // Where the check comes up beneath the finger.
  await press({ x: box.x + 20, y: box.y + 20 });
  await expect(one).toBeVisible();
  await gallery.photo('Foto 1').getByRole('link').tap();
  await expect(one).toHaveCount(0);
  await press(point);
  await gallery.photo('Foto 0').getByRole('link').tap();
  await expect(page.getByText('2 selecionadas', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Apagar' }).click();
  const refusal = page.getByText('Não deu certo agora. Tente de novo.', { exact: true });
  await expect(refusal).toBeVisible();
  await expect(gallery.photos).toHaveCount(2);
  await expectNoBarrier(page, 'a selection on a phone');
  expect(problems.splice(0)).toEqual([expect.stringContaining('409')]);
});
