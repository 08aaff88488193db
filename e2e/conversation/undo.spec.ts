import { photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

test('“desfaz” brings back what was deleted, and takes back a correction', async ({
  phone,
  operator,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Pincéis da ${mark}`, await photograph('paint-brushes'));
  const [row] = await operator.report(mark);
  await phone.say('apaga a última');
  expect((await phone.say('sim')).text).toContain(
    'apaguei a foto. Se mudar de ideia, diga “desfaz”.',
  );
  expect(await operator.report(mark)).toEqual([]);
  expect((await phone.say('desfaz')).text).toMatch(/a foto “.+” está de volta/);
  expect(await operator.report(mark)).toEqual([row]);

  await phone.say(`corrige: Tintas da ${mark}`);
  expect((await operator.report(mark))[0]?.descricao).toBe(`Tintas da ${mark}`);
  expect((await phone.say('desfaz')).text).toContain(`Voltou a ser “Pincéis da ${mark}”`);
  expect((await operator.report(mark))[0]?.descricao).toBe(`Pincéis da ${mark}`);
  expect((await phone.say('desfaz')).text, 'more than three turns ago').toContain('Quer');
  expect((await phone.say('sim')).text).toContain('a foto foi para a lixeira, com as palavras');
  expect(await operator.report(mark)).toEqual([]);
  expect((await phone.say('desfaz')).text).toMatch(/a foto “.+” está de volta/);
  expect(await operator.report(mark)).toEqual([row]);
});

test('an album is filled and shown in the chat, and stands in the gallery', async ({
  page,
  phone,
  operator,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Cabos da ${mark}`, await photograph('bridge-cables-over-the-beach'));
  expect((await phone.say(`põe essa no álbum ${mark}`)).text).toContain(
    `Criei o álbum “${mark}” com 1 foto.`,
  );
  const shown = await phone.say(`mostra o álbum ${mark}`);
  expect(shown.text).toContain(`O álbum “${mark}”, com 1 foto:`);
  expect(shown.photos).toHaveLength(1);
  expect((await phone.say('quais álbuns eu tenho?')).text).toContain(`${mark} (1 foto)`);
  await page.goto(`/report/albums?person=${await operator.personId(person)}`);
  await expect(page.getByRole('link', { name: new RegExp(mark) })).toContainText('1 foto');
});
