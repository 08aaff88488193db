import { expectNoBarrier } from '../fixtures/expect-no-barrier';
import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('an album is made from a photo, opened, renamed, emptied, deleted, and all of it taken back', {
  tag: '@phone',
}, async ({ page, phone, gallery, operator, person, mark, playwright }) => {
  await phone.open(person);
  await phone.say(`Ponte da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  const personId = await operator.personId(person);
  const notice = page.getByRole('status').filter({ hasText: /álbum|Álbum|Desfeito|chama/ });
  const undo = notice.getByRole('button', { name: 'Desfazer' });

  await gallery.open(mark);
  await gallery.photos.getByRole('link').click();
  await page.getByRole('button', { name: 'Adicionar a um álbum' }).click();
  await expectNoBarrier(page, 'the menu of albums');
  await page.getByRole('menuitem', { name: 'Novo álbum' }).click();
  const naming = page.getByRole('dialog', { name: 'Novo álbum' });
  await naming.getByLabel('Nome do álbum').fill(`Passeio ${mark}`);
  await expectNoBarrier(page, 'the name of an album');
  await page.keyboard.press('Enter');
  await expect(naming).toHaveCount(0);
  await expect(notice).toContainText(`1 foto no álbum “Passeio ${mark}”.`);

  await page.goto(`/report/albums?person=${personId}`);
  await expectNoBarrier(page, 'the albums');
  await page.getByRole('link', { name: `Passeio ${mark}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Passeio ${mark}`);
  await expect(gallery.photos).toHaveCount(1);
  await expectNoBarrier(page, 'an album');
  await gallery.photos.getByRole('link').click();
  await expect(gallery.lightbox.getByRole('heading')).toHaveText(`Ponte da ${mark}`);
  await page.keyboard.press('Escape');
  await expect(gallery.lightbox).toHaveCount(0);

  await page.getByRole('button', { name: 'Compartilhar' }).click();
  const sharing = page.getByRole('dialog', { name: `Compartilhar “Passeio ${mark}”` });
  await expectNoBarrier(page, 'the sharing of an album');
  await sharing.getByRole('button', { name: 'Criar link' }).click();
  const link = await sharing.getByRole('textbox', { name: 'Link' }).inputValue();
  const guest = await playwright.request.newContext();
  expect(await (await guest.get(link)).text()).toContain(`Ponte da ${mark}`);
  await guest.dispose();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Renomear álbum' }).click();
  const renaming = page.getByRole('dialog', { name: 'Renomear álbum' });
  await renaming.getByLabel('Nome do álbum').fill(`Viagem ${mark}`);
  await renaming.getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Viagem ${mark}`);
  await undo.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Passeio ${mark}`);

  await page.getByRole('button', { name: 'Tirar do álbum' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Este álbum está vazio' })).toBeVisible();
  await expectNoBarrier(page, 'an empty album');
  await undo.click();
  await expect(gallery.photos).toHaveCount(1);

  await page.getByRole('button', { name: 'Apagar álbum' }).click();
  await expect(page).toHaveURL(/\/report\/albums\?person=/);
  await expect(page.getByRole('link', { name: `Passeio ${mark}` })).toHaveCount(0);
  expect(await operator.report(mark)).toHaveLength(1);
  await undo.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Passeio ${mark}`);
  await expect(gallery.photos).toHaveCount(1);
});

test('a name that is taken is said so, and stays in the field', async ({
  page,
  phone,
  operator,
  person,
  mark,
  problems,
}) => {
  await phone.open(person);
  await phone.say('oi');
  await page.goto(`/report/albums?person=${await operator.personId(person)}`);
  for (const name of [`Férias ${mark}`, `FERIAS ${mark}`]) {
    await page.getByRole('button', { name: 'Novo álbum' }).click();
    await page.getByLabel('Nome do álbum').fill(name);
    await page.getByRole('button', { name: 'Salvar' }).click();
    if (name.startsWith('Férias')) {
      await expect(page.getByRole('link', { name: `Férias ${mark}` })).toBeVisible();
    }
  }
  await expect(page.getByText('Já existe um álbum com esse nome.')).toBeVisible();
  await expect(page.getByLabel('Nome do álbum')).toHaveValue(`FERIAS ${mark}`);
  await expectNoBarrier(page, 'a name that is taken');
  // The browser itself complains about the answer 409.
  problems.splice(0);
});
