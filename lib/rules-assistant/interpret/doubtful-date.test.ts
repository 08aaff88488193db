import { describe, expect, test } from 'vitest';
import { goodResults, takeTurn } from '../testing/utterances/drive-model';
import { onePhoto, shown, waiting } from '../testing/utterances/utterance';

const tell = (say: string, state: Parameters<typeof takeTurn>[1]) =>
  takeTurn(say, state, goodResults(1));

describe.each([
  ['of a photo that was shown', shown(21)],
  ['of a photo that waits for words', waiting],
])('%s', (_, state) => {
  test.each([
    ['foi em 29/02/2019', '29/02/2019'],
    ['foi dia 31/04', '31/04'],
    ['foi em 32/01/2020', '32/01/2020'],
    ['foi em 00/00/2019', '00/00/2019'],
    ['foi em 10/13/2019', '10/13/2019'],
    ['foi em 30 de fevereiro', '30 de fevereiro'],
    ['foi em 31 de abril de 2020', '31 de abril de 2020'],
    ['foi em 31-04-2020', '31-04-2020'],
    ['foi em 2019-02-30', '2019-02-30'],
    ['foi em 1234', '1234'],
    ['foi em 30/02/2019 em Santos', '30/02/2019'],
    ['it was on February 30', 'February 30'],
    ['it was on 31st of April 2019', '31st of April 2019'],
    ['fue el 30 de febrero de 2019', '30 de febrero de 2019'],
    ['fue el 31/06/2018', '31/06/2018'],
  ])('a day that does not exist is asked about: %s', async (say, said) => {
    const { calls, text } = await tell(say, state);
    expect(calls).toEqual([]);
    expect(text).toContain(said);
    expect(text).toContain('?');
  });

  test.each([
    ['foi em 31/12/2099', '31/12/2099'],
    ['foi em 2099', '2099'],
    ['foi em 3000', '3000'],
    ['foi daqui a dois anos', 'daqui a dois anos'],
    ['foi amanhã', 'amanhã'],
    ['foi no ano que vem', 'ano que vem'],
    ['it was in two years', 'in two years'],
    ['it was next week', 'next week'],
    ['it was on December 31, 2099', 'December 31 2099'],
    ['fue mañana', 'mañana'],
    ['fue dentro de dos años', 'dentro de dos años'],
    ['fue el año que viene', 'año que viene'],
  ])('a day that is still to come is said to be: %s', async (say, said) => {
    const { calls, text } = await tell(say, state);
    expect(calls).toEqual([]);
    expect(text).toContain(`“${said}”`);
    expect(text).toMatch(/ainda não chegou|still to come|todavía no llegó/u);
  });

  test.each([
    ['pt', 'foi sábado, 12/03/2019', 'terça-feira'],
    ['pt', 'foi na segunda-feira, 12 de março de 2019', 'terça-feira'],
    ['en', 'it was on Friday, March 12, 2019', 'Tuesday'],
    ['es', 'fue el domingo 12/03/2019', 'martes'],
  ] as const)(
    'a day of another weekday is asked about, in %s: %s',
    async (language, say, weekday) => {
      const { calls, text } = await tell(say, { ...state, language });
      expect(calls).toEqual([]);
      expect(text).toContain(weekday);
    },
  );
});

test('the month first, as Americans write, is asked about with the day in our order', async () => {
  const { calls, text } = await tell('foi em 12/31/2019', shown(21));
  expect(calls).toEqual([]);
  expect(text).toContain('foi em 31/12/2019');
});

test('the morning is no tomorrow', async () => {
  expect((await tell('fue por la mañana', { ...shown(21), language: 'es' })).text).not.toMatch(
    /no llegó/u,
  );
});

test.each([
  ['foi terça, 12/03/2019', ['2019-03-12', '2019-03-12'], null],
  ['foi em 29/02/2020', ['2020-02-29', '2020-02-29'], null],
  ['foi em 28-02-2019', ['2019-02-28', '2019-02-28'], null],
  ['foi em 2019, na Rua 7', ['2019-01-01', '2019-12-31'], 'Rua 7'],
  ['foi no 3º andar', [null, null], '3º andar'],
])('what can be is noted: %s', async (say, days, place) => {
  const { calls } = await tell(say, shown(21));
  expect(calls).toEqual([
    { tool: 'setPhotoDetails', args: { photoIds: null, from: days[0], to: days[1], place } },
  ]);
});

test('with a photo of this turn the photo is kept and the day asked about', async () => {
  const { calls, text } = await tell('foi em 31/04/2019', onePhoto);
  expect(calls).toMatchObject([{ tool: 'savePhotos', args: { description: null } }]);
  expect(text).toContain('31/04/2019');
});
