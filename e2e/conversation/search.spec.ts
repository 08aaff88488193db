import { isSamePhoto, photograph } from '../fixtures/photographs';
import { expect, test } from '../fixtures/test';

/** What was kept once, and how it is asked for in that language, well written and in haste. */
const languages = [
  {
    language: 'Portuguese',
    name: 'nuthatch-on-a-trunk',
    words: 'Pássaro no tronco da goiabeira',
    questions: ['Mostre fotos de pássaros', 'cadê as ft do passaro', 'Tem foto da GOIABEIRA?'],
    found: '1 foto',
  },
  {
    language: 'English',
    name: 'dogs-at-the-window',
    words: 'Our dogs waiting at the window',
    questions: ['Show me the dog photos', 'pls find my pics of the dog'],
    found: '1 photo',
  },
  {
    language: 'Spanish',
    name: 'living-room-with-wine',
    words: 'El perro de la tía Inés detrás del sofá',
    questions: ['Muéstrame las fotos del perro', 'muestrame las fotos de la tia ines'],
    found: '1 foto',
  },
];

for (const { language, name, words, questions, found } of languages) {
  test(`photos are found in ${language}, with and without accents`, async ({ phone, person }) => {
    const file = await photograph(name);
    await phone.open(person);
    await phone.say(words, file);
    for (const question of questions) {
      const answer = await phone.say(question);
      expect(answer.text, question).toContain(found);
      expect(answer.photos, question).toHaveLength(1);
      const [photo] = answer.photos;
      if (!photo) throw new Error('No photo came back.');
      await expect(photo).toContainText(words);
      expect(await isSamePhoto(await phone.bytesOf(photo), file), question).toBe(true);
    }
  });
}

test('what is not there is said plainly, with the words that come near', async ({
  phone,
  person,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Girassol da ${mark}`, await photograph('dandelions'));

  const nothing = await phone.say('Mostre fotos de submarino');
  expect(nothing.text).toContain('Não achei nenhuma foto de submarino.');
  expect(nothing.photos).toHaveLength(0);

  const near = await phone.say('Mostre fotos de girassóis na praia');
  expect(near.text).toContain('Não achei nenhuma foto de girassóis na praia.');
  expect(near.text).toContain('Parecido, tenho:');
  expect(near.text).toContain(`Girassol da ${mark}`);
  expect(near.photos).toHaveLength(0);
});
