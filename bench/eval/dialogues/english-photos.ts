import type { Dialogue } from './dialogue';

export const englishPhotos: Dialogue[] = [
  {
    name: 'a photo with words',
    ability: 'keeping',
    turns: [
      {
        says: 'My dogs at the window',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 1, descriptions: ['My dogs at the window'] },
  },
  {
    name: 'an album with one caption',
    ability: 'keeping',
    turns: [
      {
        says: 'Hike with the family in the mountains',
        photos: ['forest-stream.jpg', 'mountain-meadow.jpg', 'mountain-trail.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
    ],
    ends: { photos: 3, descriptions: ['Hike with the family in the mountains'] },
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
        says: "it's the neighbour's cat on the porch",
        calls: [{ tool: 'describeWaitingPhotos' }],
        sends: [],
      },
    ],
    ends: { photos: 1, descriptions: ["it's the neighbour's cat on the porch"] },
  },
  {
    name: 'two kinds of animals',
    ability: 'finding',
    turns: [
      {
        says: "The neighbour's cat staring at me",
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'My dogs at the window',
        photos: ['dogs-at-the-window.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'Show me the dog photos',
        calls: [{ tool: 'findPhotos', input: { words: 'dog' } }, { tool: 'sendPhotos' }],
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
        says: "The neighbour's cat staring at me",
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'where are the wedding photos?',
        calls: [{ tool: 'findPhotos', input: { words: 'wedding' } }],
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
        says: 'Summer at the beach',
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
        says: 'show me the beach photos',
        calls: [{ tool: 'findPhotos', input: { words: 'beach' } }, { tool: 'sendPhotos' }],
        sendsCount: 5,
      },
      { says: 'more', calls: [{ tool: 'morePhotos' }, { tool: 'sendPhotos' }], sendsCount: 1 },
    ],
    ends: { photos: 6 },
  },
  {
    name: 'what came today',
    ability: 'finding',
    turns: [
      {
        says: 'Bee on a flower in the yard',
        photos: ['honey-bee-on-a-flower.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      { says: 'what did I send today?', calls: [{ tool: ['findPhotos', 'listRecentPhotos'] }] },
    ],
    ends: { photos: 1 },
  },
  {
    name: 'a correction',
    ability: 'correcting',
    turns: [
      {
        says: "The neighbour's cat staring at me",
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      { says: "it's actually John's cat", calls: [{ tool: 'correctDescription' }], sends: [] },
    ],
    ends: { photos: 1, described: ["John's cat"] },
  },
  {
    name: 'a deletion with a yes',
    ability: 'deleting',
    turns: [
      {
        says: "The neighbour's cat staring at me",
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'delete the last photo',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'yes', calls: [{ tool: 'confirmDeletion', input: { confirmed: true } }] },
    ],
    ends: { photos: 0, descriptions: [] },
  },
  {
    name: 'a deletion with a no',
    ability: 'deleting',
    turns: [
      {
        says: "The neighbour's cat staring at me",
        photos: ['tabby-and-white-cat.jpg'],
        calls: [{ tool: 'savePhotos' }],
      },
      {
        says: 'delete the last photo',
        calls: [{ tool: 'deletePhotos' }],
        never: ['confirmDeletion'],
      },
      { says: 'no' },
    ],
    ends: { photos: 1, descriptions: ["The neighbour's cat staring at me"] },
  },
];
