import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('words are edited where they stand, called off, saved and taken back', {
  tag: '@phone',
}, async ({ page, phone, gallery, operator, person, mark }) => {
  await phone.open(person);
  await phone.say(`Relógio da ${mark}`, await photograph('wall-clock'));
  await gallery.open(mark);
  await gallery.photos.getByRole('link').click();
  const edit = gallery.lightbox.getByRole('button', { name: 'Editar descrição' });
  const field = gallery.lightbox.getByRole('textbox', { name: 'Descrição' });
  const title = gallery.lightbox.getByRole('heading');

  await edit.click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(`Relógio da ${mark}`);
  await field.fill('Nada disso');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(title).toHaveText(`Relógio da ${mark}`);

  await edit.click();
  await field.fill(`Despertador da ${mark}`);
  await expectNoBarrier(page, 'the words being edited');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(`Despertador da ${mark}`);
  const notice = gallery.lightbox.getByRole('status');
  await expect(notice).toContainText('Descrição salva.');
  await expectNoBarrier(page, 'the notice');
  expect((await operator.report(mark))[0]?.descricao).toBe(`Despertador da ${mark}`);

  await notice.getByRole('button', { name: 'Desfazer' }).click();
  await expect(notice).toContainText('Desfeito.');
  await expect(title).toHaveText(`Relógio da ${mark}`);
  expect((await operator.report(mark))[0]?.descricao).toBe(`Relógio da ${mark}`);
});

test('words that cannot be saved stay in the field', async ({
  page,
  phone,
  gallery,
  person,
  mark,
  problems,
}) => {
  await phone.open(person);
  await phone.say(`Vinho da ${mark}`, await photograph('living-room-with-wine'));
  await gallery.open(mark);
  await gallery.photos.getByRole('link').click();
  await page.route('**/report/photos/describe', (route) => route.abort());
  await gallery.lightbox.getByRole('button', { name: 'Editar descrição' }).click();
  const field = gallery.lightbox.getByRole('textbox', { name: 'Descrição' });
  await field.fill('Uma taça');
  await page.keyboard.press('Enter');
  await expect(gallery.lightbox.getByRole('alert')).toHaveText(
    'Não deu certo agora. Tente de novo.',
  );
  await expect(field).toHaveValue('Uma taça');
  // The browser itself complains about the request that was cut off.
  problems.splice(0);
});

test('a photo is deleted, taken back, deleted, and restored from the bin', {
  tag: '@phone',
}, async ({ page, phone, gallery, operator, person, mark }) => {
  await phone.open(person);
  await phone.say(`Flores da ${mark}`, await photograph('dandelions'));
  await phone.say(`Montanha da ${mark}`, await photograph('mountain-meadow'));
  await gallery.open(mark);
  const title = gallery.lightbox.getByRole('heading');
  const remove = gallery.lightbox.getByRole('button', { name: 'Apagar foto' });
  const notice = page.getByRole('status').filter({ hasText: /lixeira|Desfeito/ });

  // What the panel still asks of a deleted photo is answered by "gone", of which the browser complains.
  const answered = new Set<string>();
  page.on('response', (response) => answered.add(response.url()));
  const removeOnceAnswered = async () => {
    for (const asked of ['details', 'similar']) {
      const address = () => {
        const photo = new URL(page.url()).searchParams.get('photo');
        return new URL(`/report/photos/${asked}?photo=${photo}`, page.url()).href;
      };
      await expect.poll(() => answered.has(address()), asked).toBe(true);
    }
    answered.clear();
    await remove.click();
  };
  await gallery.photo('Montanha').getByRole('link').click();
  await expect(title).toHaveText(`Montanha da ${mark}`);
  await removeOnceAnswered();
  await expect(title).toHaveText(`Flores da ${mark}`);
  await expect(notice).toContainText('1 foto na lixeira.');
  expect(await operator.report(mark)).toHaveLength(1);
  await gallery.lightbox.evaluate((dialog) => dialog.setAttribute('data-opened', 'before'));
  await page.keyboard.press('Control+z');
  await expect(notice).toContainText('Desfeito.');
  expect(await operator.report(mark)).toHaveLength(2);

  // The last one that is shown closes the lightbox, and the notice stands on the page.
  await removeOnceAnswered();
  await expect(title).toHaveText(`Montanha da ${mark}`);
  // What is taken back leaves the open photo as it was: it is the same dialog still.
  await expect(gallery.lightbox).toHaveAttribute('data-opened', 'before');
  await removeOnceAnswered();
  await expect(gallery.lightbox).toHaveCount(0);
  await expect(gallery.photos).toHaveCount(0);
  await expect(notice.getByRole('button', { name: 'Desfazer' })).toBeVisible();
  expect(await operator.report(mark)).toEqual([]);

  await page.goto(`/report/bin?person=${await operator.personId(person)}`);
  const binned = page.getByRole('listitem').filter({ hasText: mark });
  await expect(binned).toHaveCount(2);
  await expect(binned.first()).toContainText('Faltam 30 dias');
  for (const image of await binned.getByRole('img').all()) {
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  }
  await expectNoBarrier(page, 'the bin');
  await page.getByRole('button', { name: `Restaurar: Flores da ${mark}` }).click();
  await expect(binned).toHaveCount(1);
  expect(await operator.report(mark)).toHaveLength(1);
  await page.getByRole('button', { name: 'Restaurar tudo' }).click();
  await expect(page.getByRole('heading', { name: 'A lixeira está vazia' })).toBeVisible();
  await expectNoBarrier(page, 'the empty bin');
  expect(await operator.report(mark)).toHaveLength(2);
});

test('the bin is emptied once that is asked, and for good', async ({
  page,
  phone,
  operator,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Laranjas da ${mark}`, await photograph('citrus-slices'));
  const personId = await operator.personId(person);
  const [row] = await operator.report(mark);
  const deletion = await operator.request.post('/report/photos/delete', {
    data: { photoIds: row?.images.map(({ id }) => id), person: personId },
  });
  const { changeId } = (await deletion.json()) as { changeId: string };
  await page.goto(`/report/bin?person=${personId}`);
  await page.getByRole('button', { name: 'Esvaziar lixeira' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Isso não se desfaz.');
  await expectNoBarrier(page, 'the question');
  await question.getByRole('button', { name: 'Manter' }).click();
  await expect(page.getByText(`Laranjas da ${mark}`)).toBeVisible();
  await page.getByRole('button', { name: 'Esvaziar lixeira' }).click();
  await question.getByRole('button', { name: 'Esvaziar' }).click();
  await expect(page.getByRole('heading', { name: 'A lixeira está vazia' })).toBeVisible();
  const late = await operator.request.post('/report/changes/undo', {
    data: { changeId, person: personId },
  });
  expect(late.status()).toBe(409);
  expect(await operator.report(mark)).toEqual([]);
});
