import { describe, expect, test } from 'vitest';
import { goodResults, takeTurn } from '../testing/utterances/drive-model';
import { onePhoto, reading, shown } from '../testing/utterances/utterance';

const details = {
  photoId: 21,
  description: 'Nota da padaria',
  caption: null,
  sentOn: ['2024-05-03', '2026-11-20'],
  takenFrom: null,
  takenTo: null,
  place: null,
  text: null,
};

async function textOf(
  say: string,
  state: Parameters<typeof takeTurn>[1],
  results: Record<string, object> = {},
) {
  return (await takeTurn(say, state, { ...goodResults(1), ...results })).text;
}

describe('a photo that came without words', () => {
  test('is offered what the machine sees, as a question', async () => {
    const suggestion = 'um cachorro na praia';
    expect(await textOf('', { ...onePhoto, suggestion })).toBe('Guardei! É um cachorro na praia?');
    expect(await textOf('', { ...onePhoto, suggestion, language: 'en' })).toBe(
      'Saved! Is it um cachorro na praia?',
    );
  });

  test('with words there is nothing to offer', async () => {
    const state = { newPhotos: [{ photoIds: [41], words: 'O Thor' }], suggestion: 'um cachorro' };
    expect(await textOf('', state)).toBe('Guardei! “O Thor”.');
  });

  test('that came before is named with its day and words, and nothing is asked', async () => {
    const known = { photoId: 7, firstSentOn: '2024-05-03', description: 'O Thor' };
    const knownPhotos = [{ ...known, isCopy: true }];
    const text = await textOf('', { knownPhotos });
    expect(text).toContain('3 de maio de 2024');
    expect(text).toContain('“O Thor”');
    expect(text).not.toContain('?');
    expect(text).toContain('também');
    // The very same file was not kept a second time.
    const same = await textOf('', { knownPhotos: [{ ...known, isCopy: false }] });
    expect(same).not.toContain('também');
    // Beside a new one both are said.
    const both = await textOf('', { knownPhotos, ...onePhoto });
    expect(both).toMatch(/^Guardei!.*\?.*3 de maio de 2024/su);
  });
});

describe('what is kept of a photo', () => {
  test('when it was taken and when it was sent are two things', async () => {
    const photoDetails = { ...details, takenFrom: '2019-03-01', takenTo: '2019-03-31' };
    expect(await textOf('quando foi?', shown(21), { photoDetails })).toBe(
      'A foto é de março de 2019. Você me mandou em 3 de maio de 2024 e em 20 de novembro.',
    );
    const asked = { photoDetails: details };
    expect(await textOf('quando foi?', shown(21), asked)).toContain('Não sei quando foi tirada.');
    expect(await textOf('¿cuándo fue?', { ...shown(21), language: 'es' }, asked)).toContain(
      'Me la mandaste el 3 de mayo de 2024',
    );
  });

  test('what is written in it is quoted and shortened; nothing is made up', async () => {
    const photoDetails = { ...details, text: 'PÃO FRANCÊS 3,50 '.repeat(30) };
    const text = await textOf('o que está escrito nela?', shown(21), { photoDetails });
    expect(text).toMatch(/^Está escrito: “PÃO FRANCÊS/u);
    expect(text.length).toBeLessThan(200);
    expect(await textOf('o que está escrito nela?', shown(21), { photoDetails: details })).toBe(
      'Não li nenhum texto nela.',
    );
  });
});

describe('what is told of a photo', () => {
  test('is said back, and only what was noted', async () => {
    expect(await textOf('foi em março de 2019', shown(21))).toBe('Anotado: março de 2019.');
    const setPhotoDetails = { changed: 0, takenFrom: null, takenTo: null, place: null };
    const text = await textOf('foi em 2019', shown(21), { setPhotoDetails });
    expect(text).not.toContain('Anotado');
  });

  test('a correction names what stood there', async () => {
    expect(await textOf('corrige: a Mia', shown(21))).toContain('Antes era “antes”.');
  });
});

describe('what nobody wrote', () => {
  const found = (foundBy: string | null) => ({
    findPhotos: {
      found: 1,
      photos: [{ photoId: 11, description: null, caption: null, date: '2026-11-20', foundBy }],
      correctedTo: null,
      near: [],
    },
  });

  test('is said to be a guess, by text or by looks', async () => {
    expect(await textOf('cadê o recibo', {}, found('text'))).toMatch(/texto que está nela/u);
    expect(await textOf('cadê o cachorro', {}, found('label'))).toMatch(/parece ser/u);
    expect(await textOf('cadê o cachorro', {}, found(null))).not.toMatch(/suas palavras/u);
  });

  test('a field of another shape does not make a result unreadable', async () => {
    expect(await textOf('cadê o cachorro', {}, found('vibes'))).toMatch(/Achei 1 foto/u);
  });
});

test('nothing that looks alike is said, and nothing is sent in its place', async () => {
  const findSimilarPhotos = { found: 0, photos: [], correctedTo: null, near: [] };
  const results = { ...goodResults(1), findSimilarPhotos };
  const { calls, text } = await takeTurn('mais como esta', shown(21), results);
  expect(calls.map(({ tool }) => tool)).toEqual(['findSimilarPhotos']);
  expect(text).toBe('Não tenho nenhuma outra foto parecida com essa.');
});

test('memory is numbered and says where each came from', async () => {
  const preferences = [
    { text: 'me chama de Nana', said: 'Oi! Me chama de Nana', on: '2026-11-03' },
    { text: 'não como carne', said: 'não como carne', on: '2025-01-02' },
    { text: 'gosto do mar', said: null, on: '2026-11-04' },
  ];
  const text = await textOf(
    'o que você sabe de mim?',
    {},
    {
      listMemory: { preferences, exchanges: 2, photos: 1 },
    },
  );
  expect(text.split('\n').slice(1, 4)).toEqual([
    '1. me chama de Nana (você disse em 3 de novembro: “Oi! Me chama de Nana”)',
    '2. não como carne (você disse em 2 de janeiro de 2025)',
    '3. gosto do mar (você disse em 4 de novembro)',
  ]);
});

test.each([
  ['role_off', /não está ligado/u],
  ['over_budget', /Amanhã/u],
  ['forbidden', /suas próprias palavras/u],
])('a refusal by %s has a sentence of its own', async (code, sentence) => {
  const refused = { rememberPreference: { error: { code, message: 'no' } } };
  expect(await textOf('me chama de Nana', {}, refused)).toMatch(sentence);
});

test('drawing that is off is said without calling anything', async () => {
  const { calls, text } = await takeTurn('desenha um gato', {}, goodResults(1));
  expect(calls).toEqual([]);
  expect(text).toMatch(/modelo de imagem/u);
});

test('help names what this machine can do', async () => {
  const showHelp = { canSeePhotos: false, canHear: true, hasLanguageModel: false };
  expect(await textOf('ajuda', reading, { showHelp })).toMatch(/Leio o texto/u);
  expect(await textOf('ajuda', {}, { showHelp })).not.toMatch(/Leio o texto/u);
});

test('the answer to the first of two requests does not lead into the second', async () => {
  const text = await textOf('manda a foto do gato. quantas fotos eu tenho?', {});
  expect(text).toMatch(/^Achei 1 foto[^:\n]*\.\n\nVocê tem/u);
});

test('new words of a photo that came before are told apart from the old ones', async () => {
  const known = { photoId: 7, firstSentOn: '2024-05-03', isCopy: false };
  const knownPhotos = [{ ...known, description: 'Meus cachorros', added: 'Thor na janela' }];
  const text = await textOf('', { knownPhotos });
  expect(text).toMatch(/: “Meus cachorros”\. Juntei à descrição: “Thor na janela”\.$/u);
});

test('a date that several photos got is said with the way back', async () => {
  const setPhotoDetails = {
    changed: 3,
    takenFrom: '2020-03-03',
    takenTo: '2020-03-03',
    place: null,
  };
  expect(await textOf('foi em 3/3/2020', shown(7, 8, 9), { setPhotoDetails })).toMatch(
    /em 3 fotos.*diga “desfaz”/u,
  );
});
