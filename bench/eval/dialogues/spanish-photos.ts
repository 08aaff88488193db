import type { Dialogue } from './dialogue';

export const spanishPhotos: Dialogue[] = [
  {
    name: 'a photo with words',
    ability: 'keeping',
    turns: [
      {
        says: 'Mis perros en la ventana',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 1, descriptions: ['Mis perros en la ventana'] },
  },
  {
    name: 'an album with one caption',
    ability: 'keeping',
    turns: [
      {
        says: 'Caminata con la familia en la sierra',
        photos: ['forest-stream.jpg', 'mountain-meadow.jpg', 'mountain-trail.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 3, descriptions: ['Caminata con la familia en la sierra'] },
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
        says: 'es el gato de la vecina en el balcón',
        calls: [{ tool: 'describeWaitingPhotos' }],
        sends: [],
      },
    ],
    ends: { photos: 1, descriptions: ['es el gato de la vecina en el balcón'] },
  },
  {
    name: 'two kinds of animals',
    ability: 'finding',
    turns: [
      {
        says: 'El gato de la vecina mirándome',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'Mis perros en la ventana',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'Muéstrame las fotos del perro',
        calls: [{ tool: 'findPhotos', input: { words: 'perro' } }, { tool: 'sendPhotos' }],
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
        says: 'El gato de la vecina mirándome',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: '¿dónde están las fotos de la boda?',
        calls: [{ tool: 'findPhotos', input: { words: 'boda' } }],
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
        says: 'Verano en la playa',
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
        says: 'muéstrame las fotos de la playa',
        calls: [{ tool: 'findPhotos', input: { words: 'playa' } }, { tool: 'sendPhotos' }],
        sendsCount: 5,
      },
      { says: 'más', calls: [{ tool: 'morePhotos' }, { tool: 'sendPhotos' }], sendsCount: 1 },
    ],
    ends: { photos: 6 },
  },
  {
    name: 'what came today',
    ability: 'finding',
    turns: [
      {
        says: 'Abeja en la flor del patio',
        photos: ['honey-bee-on-a-flower.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      { says: '¿qué guardé hoy?', calls: [{ tool: ['findPhotos', 'listRecentPhotos'] }] },
    ],
    ends: { photos: 1 },
  },
  {
    name: 'a correction',
    ability: 'correcting',
    turns: [
      {
        says: 'El gato de la vecina mirándome',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'en realidad es el gato de Juan',
        calls: [{ tool: 'correctDescription' }],
        sends: [],
      },
    ],
    ends: { photos: 1, described: ['gato de Juan'] },
  },
  {
    name: 'a deletion with a yes',
    ability: 'deleting',
    turns: [
      {
        says: 'El gato de la vecina mirándome',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'borra la última foto',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'sí', calls: [{ tool: 'confirmDeletion', input: { confirmed: true } }] },
    ],
    ends: { photos: 0, descriptions: [] },
  },
  {
    name: 'a deletion with a no',
    ability: 'deleting',
    turns: [
      {
        says: 'El gato de la vecina mirándome',
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'borra la última foto',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'no' },
    ],
    ends: { photos: 1, descriptions: ['El gato de la vecina mirándome'] },
  },
];
