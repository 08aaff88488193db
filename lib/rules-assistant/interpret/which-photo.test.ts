import { describe, expect, test } from 'vitest';
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

describe('a correction that names its photo', () => {
  const waiting: Partial<TurnState> = { ...shown(7, 8, 9), waitingPhotoIds: [5], newPhotos: [] };

  test.each([
    ['muda a do pix da areia pra "Pix da areia, junho"', 'pix da areia', 'Pix da areia, junho'],
    ['corrige a foto do muro da obra para "Muro da Rua 7"', 'muro da obra', 'Muro da Rua 7'],
    ['troca a foto do Fusca pra Fusca azul', 'Fusca', 'Fusca azul'],
    ['corrige a foto do muro: Muro da Rua 7', 'muro', 'Muro da Rua 7'],
    ['change the photo of the wall to Wall on 7th street', 'wall', 'Wall on 7th street'],
    ['change the clock one to Kitchen clock', 'clock', 'Kitchen clock'],
    ['cambia la del reloj por "Reloj nuevo"', 'reloj', 'Reloj nuevo'],
    ['corrige la foto del muro a Muro de la calle 7', 'muro', 'Muro de la calle 7'],
  ])('%s: never the photo that waits, nor the last one', async (say, which, words) => {
    const [call] = await calls(say, waiting);
    expect(call).toMatchObject({
      tool: 'correctDescription',
      args: { photoIds: null, which, description: words },
    });
  });

  test.each([
    ['muda a 2 para Tom e Nina dormindo', 8, 'Tom e Nina dormindo'],
    ['muda a segunda para Tom', 8, 'Tom'],
    ['change number 2 to Relay station path', 8, 'Relay station path'],
    ['change the third one to Tom', 9, 'Tom'],
    ['cambia la segunda por Tom', 8, 'Tom'],
  ])('%s: by its number', async (say, photoId, words) => {
    const [call] = await calls(say, waiting);
    expect(call).toMatchObject({
      tool: 'correctDescription',
      args: { photoIds: [photoId], which: null, description: words },
    });
  });

  test('words of a description are exchanged as before', async () => {
    const [call] = await calls('troca gato por gata', shown(7));
    expect(call).toMatchObject({ args: { instead: 'gato', description: 'gata' } });
  });
});
