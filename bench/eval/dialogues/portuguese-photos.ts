import type { Dialogue } from './dialogue';

export const portuguesePhotos: Dialogue[] = [
  {
    name: 'a photo with words',
    ability: 'keeping',
    turns: [
      {
        says: 'Meus cachorros na janela',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 1, descriptions: ['Meus cachorros na janela'] },
  },
  {
    name: 'an album with one caption',
    ability: 'keeping',
    turns: [
      {
        says: 'Trilha com a família na serra',
        photos: ['forest-stream.jpg', 'mountain-meadow.jpg', 'mountain-trail.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 3, descriptions: ['Trilha com a família na serra'] },
  },
  {
    name: 'a photo alone, then its words',
    ability: 'describing',
    turns: [
      {
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos', input: { description: null } }],
      },
      {
        says: 'é o gato da vizinha na varanda',
        calls: [{ tool: 'describeWaitingPhotos' }],
        sends: [],
      },
    ],
    ends: { photos: 1, descriptions: ['é o gato da vizinha na varanda'] },
  },
  {
    name: 'two kinds of animals',
    ability: 'finding',
    turns: [
      {
        says: 'O gato da vizinha me encarando',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'Meus cachorros na janela',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'Mostre fotos de cachorro',
        calls: [{ tool: 'findPhotos', input: { words: 'cachorro' } }, { tool: 'sendPhotos' }],
        sends: ['dogs-at-the-window.jpg'],
      },
    ],
    ends: { photos: 2 },
  },
  {
    name: 'nothing found is nothing sent',
    ability: 'finding',
    turns: [
      {
        says: 'O gato da vizinha me encarando',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'cadê as fotos do casamento?',
        calls: [{ tool: 'findPhotos', input: { words: 'casamento' } }],
        never: ['sendPhotos'],
        sends: [],
      },
    ],
    ends: { photos: 1 },
  },
  {
    name: 'more of a long result',
    ability: 'finding',
    turns: [
      {
        says: 'Praia de Itapuã no verão',
        photos: [
          'bridge-cables-over-the-beach.jpg',
          'dandelions.jpg',
          'forest-stream.jpg',
          'mountain-meadow.jpg',
          'mountain-trail.jpg',
          'sunset-on-the-hill.jpg',
        ],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'mostra as fotos da praia',
        calls: [{ tool: 'findPhotos', input: { words: 'praia' } }, { tool: 'sendPhotos' }],
        sendsCount: 5,
      },
      { says: 'mais', calls: [{ tool: 'morePhotos' }, { tool: 'sendPhotos' }], sendsCount: 1 },
    ],
    ends: { photos: 6 },
  },
  {
    name: 'what came today',
    ability: 'finding',
    turns: [
      {
        says: 'Abelha na flor do quintal',
        photos: ['honey-bee-on-a-flower.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      { says: 'o que eu mandei hoje?', calls: [{ tool: ['findPhotos', 'listRecentPhotos'] }] },
    ],
    ends: { photos: 1 },
  },
  {
    name: 'a correction',
    ability: 'correcting',
    turns: [
      {
        says: 'O gato da vizinha me encarando',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      { says: 'na verdade é o gato do João', calls: [{ tool: 'correctDescription' }], sends: [] },
    ],
    ends: { photos: 1, described: ['gato do João'] },
  },
  {
    name: 'a deletion with a yes',
    ability: 'deleting',
    turns: [
      {
        says: 'O gato da vizinha me encarando',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'apaga a última foto',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'sim', calls: [{ tool: 'confirmDeletion', input: { confirmed: true } }] },
    ],
    ends: { photos: 0, descriptions: [] },
  },
  {
    name: 'a deletion with a no',
    ability: 'deleting',
    turns: [
      {
        says: 'O gato da vizinha me encarando',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'apaga a última foto',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'não' },
    ],
    ends: { photos: 1, descriptions: ['O gato da vizinha me encarando'] },
  },
];
