import { expect, test } from 'vitest';
import type { Language } from '@/lib/language';
import type { TurnState } from '../reading/turn-state';
import { goodResults, instructionsWith, takeStep } from '../testing/utterances/drive-model';
import { captioned, type ExpectedCall, waiting } from '../testing/utterances/utterance';
import { isUnfinished } from './requests';

/** Every call that a turn leads to, in order, and what it says in the end. */
async function playTurn(
  messages: string[],
  state: Partial<TurnState> = {},
): Promise<{ calls: ExpectedCall[]; text: string }> {
  const prompt = [
    { role: 'system' as const, content: instructionsWith(state) },
    { role: 'user' as const, content: messages.map((text) => ({ type: 'text' as const, text })) },
  ];
  const calls: ExpectedCall[] = [];
  for (let n = 0; n < 40; n++) {
    const step = await takeStep(prompt as never, goodResults());
    if (step.calls.length === 0) return { calls, text: step.text };
    calls.push(...step.calls);
    (prompt as unknown[]).push(...step.messages);
  }
  throw new Error('The turn does not end.');
}

/** In short: a search by its words, another tool by its name. */
async function played(messages: string[], state: Partial<TurnState> = {}): Promise<string[]> {
  const { calls } = await playTurn(messages, state);
  return calls
    .filter(({ tool }) => tool !== 'sendPhotos')
    .map(({ tool, args }) => (tool === 'findPhotos' ? String(args.words) : tool));
}

test.each<[Language, string[], string[]]>([
  // One verb for several photos.
  ['pt', ['manda a do hidrômetro e a do pix da areia'], ['hidrômetro', 'pix areia']],
  ['pt', ['me manda a do Fusca, a da praia e a do Tom'], ['fusca', 'praia', 'tom']],
  ['es', ['mándame la del colibrí y la del reloj'], ['colibrí', 'reloj']],
  ['en', ['send me the clock and tell me which albums I have'], ['clock', 'listAlbums']],
  ['es', ['mándame la del colibrí y dime qué álbumes tengo'], ['colibrí', 'listAlbums']],
  ['pt', ['manda a da praia e me diz quantas fotos eu tenho'], ['praia', 'listRecentPhotos']],
  ['pt', ['manda as do gato e do cachorro'], ['gato cachorro']],
  // Lines, messages and clauses.
  ['pt', ['mostre fotos de gato\nquais álbuns eu tenho?'], ['gato', 'listAlbums']],
  ['pt', ['mostra as fotos do gato', 'cadê as da praia?'], ['gato', 'praia']],
  ['pt', ['apaga a última e me manda as do gato'], ['listRecentPhotos', 'deletePhotos', 'gato']],
  ['pt', ['me manda as do gato, quantas fotos eu tenho?'], ['gato', 'listRecentPhotos']],
  ['pt', ['manda as fotos da praia. E quais álbuns eu tenho?'], ['praia', 'listAlbums']],
  ['pt', ['gato', 'cachorro', 'praia'], ['gato', 'cachorro', 'praia']],
  ['en', ['show me photos of the cat and send me the ones of the beach'], ['cat', 'beach']],
  ['en', ['show me the cat photos', 'which albums do i have?'], ['cat', 'listAlbums']],
  ['es', ['muéstrame fotos del gato y mándame las de la playa'], ['gato', 'playa']],
  ['es', ['muéstrame fotos del gato\n¿qué álbumes tengo?'], ['gato', 'listAlbums']],
  // One sentence in pieces.
  ['pt', ['me manda', 'as fotos', 'do gato'], ['gato']],
  ['pt', ['me manda\nas fotos\ndo gato'], ['gato']],
  ['pt', ['quero ver as fotos', 'da praia'], ['praia']],
  ['pt', ['mostra as fotos do', 'aniversário da Bia'], ['aniversário bia']],
  ['en', ['show me', 'photos', 'of the cat'], ['cat']],
  ['es', ['mándame', 'las fotos', 'del gato'], ['gato']],
  // One request, whatever stands beside it.
  ['pt', ['me manda as fotos do gato e do cachorro'], ['gato cachorro']],
  ['pt', ['oi, tudo bem?', 'me manda as do gato', 'obrigada!'], ['gato']],
  ['pt', ['gato', 'gato'], ['gato']],
])('%s: %j', async (language, messages, expected) => {
  expect(await played(messages, { language })).toEqual(expected);
});

test('each request has its answer, in order, in one text', async () => {
  const { text } = await playTurn(['mostra as fotos do gato', 'mostra as fotos da praia']);
  const paragraphs = text.split('\n\n');
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[0]).toContain('gato');
  expect(paragraphs[1]).toContain('praia');
});

test('a request means the photos that the one before it showed', async () => {
  const { calls } = await playTurn(['manda as fotos do gato', 'apaga essas'], {
    lastShownPhotoIds: [99],
  });
  const sent = calls.find(({ tool }) => tool === 'sendPhotos')?.args.photoIds;
  expect(calls.at(-1)).toMatchObject({ tool: 'deletePhotos', args: { photoIds: sent } });
  expect(sent).not.toEqual([99]);
});

test('photos with a caption and a question in the same turn: both', async () => {
  const state = captioned('Meu quintal');
  expect(await played(['quais álbuns eu tenho?'], state)).toEqual(['savePhotos', 'listAlbums']);
  expect(await played(['quais álbuns eu tenho?', 'mostra as do gato'], state)).toEqual([
    'savePhotos',
    'listAlbums',
    'gato',
  ]);
});

test('words for a photo that waits, and a request beside them: both', async () => {
  const { calls } = await playTurn(['O quintal da vó', 'quais álbuns eu tenho?'], waiting);
  expect(calls).toEqual([
    { tool: 'describeWaitingPhotos', args: { description: 'O quintal da vó', isSure: true } },
    { tool: 'listAlbums', args: {} },
  ]);
});

test('what the person tells in several lines is one text', async () => {
  const poem = 'O quintal da vó\ncom as galinhas\ne o pé de jabuticaba';
  expect((await playTurn([poem], waiting)).calls).toEqual([
    { tool: 'describeWaitingPhotos', args: { description: poem, isSure: true } },
  ]);
  const list = ['pão', 'leite', 'café', 'banana', 'açúcar'].join('\n');
  expect((await playTurn([list])).calls.length).toBeLessThan(3);
});

test('more requests than one answer holds: the rest is asked for again', async () => {
  const many = Array.from({ length: 14 }, (_, n) => `mostra as fotos do bicho${n}`);
  const { calls, text } = await playTurn(many);
  expect(calls.filter(({ tool }) => tool === 'findPhotos')).toHaveLength(10);
  expect(text).toMatch(/últimos 4/);
});

test.each<[string, boolean]>([
  ['me manda', true],
  ['as fotos', true],
  ['quero ver as fotos da', true],
  ['show me', true],
  ['mándame', true],
  ['me manda as fotos do gato', false],
  ['do gato', false],
  ['lista', false],
  ['oi', false],
  ['sim', false],
  ['me manda?', false],
  ['the cat', false],
  ['Rex', false],
])('“%s” is unfinished: %s', (text, expected) => {
  expect(isUnfinished(text)).toBe(expected);
});
