import { describe, expect, test } from 'vitest';
import { goodResults, takeTurn } from '../testing/utterances/drive-model';
import { pending, shown } from '../testing/utterances/utterance';

async function textOf(
  say: string,
  state: Parameters<typeof takeTurn>[1] = {},
  results: Record<string, object> = {},
): Promise<string> {
  return (await takeTurn(say, state, { ...goodResults(1), ...results })).text;
}

test.each([
  ['pt', 'sim', 'Pronto, apaguei a foto. Se mudar de ideia, diga “desfaz”.'],
  ['en', 'yes', 'Done, the photo is deleted. If you change your mind, say “undo”.'],
  ['es', 'sí', 'Si cambias de idea, di “deshaz”.'],
] as const)('in %s a deletion ends with how it is taken back', async (language, say, end) => {
  expect(await textOf(say, { ...pending, language })).toContain(end);
});

describe('what was taken back is said', () => {
  const undone = (kind: string | null, more: object = {}) => ({
    undoLastChange: {
      undone: kind,
      photos: 1,
      words: null,
      album: null,
      taken: null,
      details: null,
      isAsked: false,
      ...more,
    },
  });

  test.each([
    [undone('deleted'), 'Pronto, a foto está de volta.'],
    [undone('deleted', { photos: 3 }), 'Pronto, as 3 fotos estão de volta.'],
    [
      undone('photos sent'),
      'Desfeito: a foto foi para a lixeira, com as palavras. Para trazer de volta, diga “desfaz” outra vez.',
    ],
    [
      undone('photos sent', { photos: 3 }),
      'Desfeito: as 3 fotos foram para a lixeira, com as palavras. Para trazer de volta, diga “desfaz” outra vez.',
    ],
    [
      undone('words', { words: 'A gata', taken: 'O gato' }),
      'Desfeito: tirei “O gato”. Voltou a ser “A gata”.',
    ],
    [undone('words', { taken: 'O gato' }), 'Desfeito: tirei “O gato”. A foto ficou sem descrição.'],
    [undone('deleted', { taken: 'A gata' }), 'Pronto, a foto “A gata” está de volta.'],
    [
      undone('words', { words: 'A gata', taken: 'O gato', isAsked: true }),
      'Quer mesmo tirar as palavras “O gato” e voltar a “A gata”?',
    ],
    [undone('details'), 'Desfeito: tirei o que você tinha dito de quando ou onde foi.'],
    [
      undone('details', { details: { from: '2019-01-01', to: '2019-12-31', place: 'Santos' } }),
      'Desfeito: tirei o que você tinha dito de quando ou onde foi (2019, Santos).',
    ],
    [undone('photos added', { album: 'Praia' }), 'Desfeito: o álbum “Praia” está como antes.'],
    [
      undone('album made', { album: 'Praia' }),
      'Desfeito: o álbum “Praia” não existe mais. As fotos continuam guardadas.',
    ],
    [undone(null), 'Não tenho nada para desfazer.'],
    [
      { undoLastChange: { error: { code: 'conflict', message: 'x' } } },
      'Isso já mudou de novo depois, então não mexi em nada. Nada se perdeu.',
    ],
  ])('%j', async (results, said) => {
    expect(await textOf('desfaz', {}, results)).toBe(said);
  });
});

describe('an album', () => {
  test('is made, or filled, or was full already', async () => {
    const filed = (more: object) => ({
      addToAlbum: { album: 'Praia', isNew: false, added: 2, total: 5, ...more },
    });
    const say = 'põe essas no álbum praia';
    expect(await textOf(say, shown(1, 2), filed({ isNew: true }))).toBe(
      'Criei o álbum “Praia” com 2 fotos.',
    );
    expect(await textOf(say, shown(1, 2), filed({}))).toBe('Coloquei 2 fotos no álbum “Praia”.');
    const made = filed({ isNew: true, added: 0, total: 0 });
    expect(await textOf('cria o álbum praia', shown(1, 2), made)).toBe(
      'Criei o álbum “Praia”. Para pôr uma foto nele, responda a ela com “põe no álbum Praia”.',
    );
    expect(await textOf('cria o álbum praia', {}, filed({}))).toBe(
      'Você já tem o álbum “Praia” (5 fotos).',
    );
    expect(await textOf(say, shown(1, 2), filed({ added: 0 }))).toBe(
      'Já estava tudo no álbum “Praia”.',
    );
  });

  test('that there is none of is said, with those there are; nothing is sent', async () => {
    const showAlbum = { album: null, found: 0, photos: [], near: ['Praia'] };
    const { calls, text } = await takeTurn(
      'mostra o álbum Prai',
      {},
      { ...goodResults(), showAlbum },
    );
    expect(calls.map(({ tool }) => tool)).toEqual(['showAlbum']);
    expect(text).toBe('Não achei o álbum “Prai”. Tenho: “Praia”.');
  });

  test.each([
    ['pt', 'quais álbuns eu tenho?', 'galeria'],
    ['en', 'which albums do I have?', 'gallery'],
    ['es', '¿qué álbumes tengo?', 'galería'],
  ] as const)(
    'is named, each on a line, and of too many it is said where they are (%s)',
    async (language, say, where) => {
      const albums = Array.from({ length: 80 }, (_, n) => ({ name: `Viagem ${n}`, photos: 1 }));
      const all = await textOf(say, { language }, { listAlbums: { albums, total: 80 } });
      const [head, ...lines] = all.split('\n');
      expect(head).toContain('80');
      expect(head).not.toContain(where);
      expect(lines).toEqual(albums.map(({ name }) => expect.stringContaining(`• ${name} (`)));
      const some = await textOf(say, { language }, { listAlbums: { albums, total: 500 } });
      expect(some.split('\n')[0]).toMatch(new RegExp(`500.*80.*${where}`));
    },
  );

  test('with more photos than are sent says how to see them', async () => {
    const text = await textOf('mostra o álbum Praia', {}, goodResults(12));
    expect(text).toContain('tem 12 fotos. Aqui vão as 5 últimas. Para ver outras');
  });
});
