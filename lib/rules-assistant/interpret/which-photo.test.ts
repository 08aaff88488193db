import { expect, test } from 'vitest';
import type { TurnState } from '../reading/turn-state';
import { goodResults, takeTurn } from '../testing/utterances/drive-model';
import { proposed, shown } from '../testing/utterances/utterance';

const description = 'Abeja en el jardín';
const asked: Partial<TurnState> = {
  ...shown(7, 8, 9),
  pendingCorrection: { photoIds: [7, 8, 9], description, isOneText: false },
};
const one: Partial<TurnState> = {
  ...shown(7, 8),
  pendingCorrection: { photoIds: [7, 8], description, isOneText: true },
};
const settled = (photoIds: number[], which: string | null = null) => [
  {
    tool: 'correctDescription',
    args: { photoIds, which, instead: null, description, confirmed: true },
  },
];
const calls = async (say: string, state: Partial<TurnState>) =>
  (await takeTurn(say, state, goodResults(1))).calls;

test.each([
  ['a 2', [8]],
  ['a segunda', [8]],
  ['la segunda', [8]],
  ['the second one', [8]],
  ['a última', [9]],
  ['todas', [7, 8, 9]],
  ['all of them', [7, 8, 9]],
])('%s says which photo the words are for', async (say, photoIds) => {
  expect(await calls(say, asked)).toEqual(settled(photoIds));
});

test.each(['a da abelha', 'la de la abeja', 'the one of the bee'])(
  '%s names it by its description',
  async (say) => {
    const [call] = await calls(say, asked);
    expect(call).toMatchObject({ tool: 'correctDescription', args: { photoIds: [7, 8, 9] } });
    expect(call?.args.which).toMatch(/abelha|abeja|bee/u);
  },
);

test('a yes is for all only where all were asked about; a no changes nothing', async () => {
  expect(await calls('sim', one)).toEqual(settled([7, 8]));
  expect(await calls('sim', asked)).toEqual([]);
  expect(await calls('não', one)).toEqual([]);
});

test('another request is not taken for an answer', async () => {
  expect(await calls('mostra fotos de gato', asked)).toMatchObject([
    { tool: 'findPhotos', args: { words: 'gato' } },
    { tool: 'sendPhotos' },
  ]);
});

test.each([
  ['pt', 'não, é a Mimi no sofá', 'a Mimi no sofá'],
  ['pt', 'não, são as meninas', 'as meninas'],
  ['pt', 'não é um cachorro, é a Mimi', 'a Mimi'],
  ['pt', 'nada disso, é o Thor', 'o Thor'],
  ['en', "no, it's Mimi on the sofa", 'Mimi on the sofa'],
  ['en', 'no, they are my cousins', 'my cousins'],
  ['es', 'no, es Mimi en el sofá', 'Mimi en el sofá'],
  ['es', 'no, son mis primas', 'mis primas'],
] as const)(
  'a no to a proposal keeps what is said instead, in %s: %s',
  async (language, say, description) => {
    expect(await calls(say, { ...proposed, language })).toEqual([
      { tool: 'describeWaitingPhotos', args: { description, isSure: true } },
    ]);
  },
);
