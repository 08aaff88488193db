import type { Album } from './albums';

/** What somebody asks, and whose photos answer it; none is a question that nothing answers. */
export interface Question {
  words: string;
  of: Album[];
  /** Only those of its photos whose description says so; without it all of them. */
  saying?: string;
}

/** Words that stand in one of the descriptions: here the search by words is at home. */
export const sharedWords: Question[] = (
  [
    ['puppy', 'dog'],
    ['kittens', 'cat'],
    ['bride', 'wedding'],
    ['sandcastle', 'beach'],
    ['glacier', 'mountain'],
    ['snowman', 'snow'],
    ['lightning', 'storm'],
    ['roses', 'garden'],
    ['sourdough', 'breadMaking'],
    ['pepperoni', 'pizza'],
    ['cappuccino', 'coffee'],
    ['invoice washing machine', 'receiptPaper'],
    ['prescription', 'medicine'],
    ['flat tyre', 'car'],
    ['marathon', 'running'],
    ['diploma', 'graduation'],
    ['pumpkin', 'halloween'],
    ['fireworks', 'newYear'],
    ['giraffe', 'zoo'],
    ['passport', 'documents'],
  ] as const
).map(([words, album]) => ({ words, of: [album], saying: words.split(' ')[0] ?? words }));

/** The subject in words that its descriptions mostly do not use. */
export const otherWords: Question[] = [
  { words: 'dogs', of: ['dog'] },
  { words: 'canine pet', of: ['dog'] },
  { words: 'cats', of: ['cat'] },
  { words: 'feline', of: ['cat'] },
  { words: 'birthday celebration', of: ['birthday'] },
  { words: 'marriage ceremony', of: ['wedding'] },
  { words: 'newborn', of: ['baby'] },
  { words: 'infant', of: ['baby'] },
  { words: 'seaside vacation', of: ['beach'] },
  { words: 'ocean', of: ['beach'] },
  { words: 'hiking in the mountains', of: ['mountain'] },
  { words: 'lake', of: ['lake'] },
  { words: 'winter weather', of: ['snow'] },
  { words: 'bad weather damage', of: ['storm'] },
  { words: 'flowers and plants', of: ['garden'] },
  { words: 'homemade bread', of: ['breadMaking'] },
  { words: 'baking', of: ['breadMaking'] },
  { words: 'italian food', of: ['pizza'] },
  { words: 'barbecue meat', of: ['barbecue'] },
  { words: 'hot drinks at a cafe', of: ['coffee'] },
  { words: 'receipts', of: ['receiptPaper'] },
  { words: 'proof of payment', of: ['receiptPaper'] },
  { words: 'medical documents', of: ['medicine'] },
  { words: 'automobile', of: ['car'] },
  { words: 'cycling', of: ['bicycle'] },
  { words: 'railway journey', of: ['train'] },
  { words: 'airport', of: ['plane'] },
  { words: 'air travel', of: ['plane'] },
  { words: 'soccer game', of: ['football'] },
  { words: 'swimmer competition', of: ['swimming'] },
  { words: 'jogging', of: ['running'] },
  { words: 'weight lifting workout', of: ['gym'] },
  { words: 'live music show', of: ['concert'] },
  { words: 'piano', of: ['piano'] },
  { words: 'classroom pupils', of: ['school'] },
  { words: 'finishing college', of: ['graduation'] },
  { words: 'workplace', of: ['office'] },
  { words: 'Xmas', of: ['christmas'] },
  { words: 'spooky costumes', of: ['halloween'] },
  { words: 'carnival costume', of: ['carnival'] },
  { words: "New Year's Eve", of: ['newYear'] },
  { words: 'sleeping outdoors', of: ['camping'] },
  { words: 'horses', of: ['horse'] },
  { words: 'farm animals', of: ['farm'] },
  { words: 'fish tank', of: ['aquarium'] },
  { words: 'wild animals at the zoo', of: ['zoo'] },
  { words: 'art exhibition', of: ['museum'] },
  { words: 'kitchen remodelling', of: ['kitchenWork'] },
  { words: 'painting the house', of: ['painting'] },
  { words: 'moving to a new home', of: ['moving'] },
  { words: 'furniture', of: ['furniture'] },
  { words: 'hairstyle', of: ['hair'] },
  { words: 'outfit', of: ['clothes'] },
  { words: 'hospital treatment', of: ['hospital'] },
  { words: 'astronomy', of: ['night'] },
  { words: 'identity papers', of: ['documents'] },
  { words: 'elderly relatives', of: ['grandparents'] },
];

/** Nothing in the collection is about these: whatever comes is wrong. */
export const unanswered: Question[] = [
  'submarine',
  'chess tournament',
  'sewing machine repair',
  'beehive',
  'stock exchange',
  'judo',
  'toothbrush',
  'bitcoin chart',
  'skateboard',
  'sushi',
  'lighthouse',
  'tattoo on my arm',
  'drone',
  'wheelchair ramp',
  'crossword puzzle',
].map((words) => ({ words, of: [] }));
