/** One message of the demonstration: who sends which photos of `public/demo`, with which words. */
export interface DemoMessage {
  personId: string;
  files: string[];
  words: string;
}

/** In the language of each person, as they would write; two albums among them. */
export const demoMessages: DemoMessage[] = [
  {
    personId: 'ana',
    files: ['dogs-at-the-window.jpg'],
    words: 'Os cachorros na janela esperando a gente',
  },
  { personId: 'ana', files: ['sunset-on-the-hill.jpg'], words: 'Pôr do sol no alto do morro' },
  {
    personId: 'ana',
    files: ['tabby-and-white-cat.jpg', 'grey-cat.jpg', 'tortoiseshell-cat.jpg'],
    words: 'Os gatos da vizinha',
  },
  { personId: 'ana', files: ['wall-clock.jpg'], words: 'Relógio de parede da cozinha' },
  { personId: 'ana', files: ['citrus-slices.jpg'], words: 'Rodelas de laranja e limão' },
  {
    personId: 'ana',
    files: ['bridge-cables-over-the-beach.jpg'],
    words: 'Cabos da ponte e a praia com maré baixa',
  },
  {
    personId: 'ben',
    files: ['suspension-bridge-at-night.jpg'],
    words: 'The bridge lit up at night, north tower',
  },
  {
    personId: 'ben',
    files: ['bridge-cables-over-the-beach.jpg'],
    words: 'Bridge cables, south side, at low tide',
  },
  {
    personId: 'ben',
    files: ['mountain-trail.jpg', 'mountain-meadow.jpg'],
    words: 'Mountain trail up to the relay station',
  },
  { personId: 'ben', files: ['forest-stream.jpg'], words: 'Stream in the middle of the woods' },
  {
    personId: 'ben',
    files: ['nuthatch-on-a-trunk.jpg'],
    words: 'Little bird on the tree trunk by the cabinet',
  },
  {
    personId: 'loja',
    files: ['paint-brushes.jpg'],
    words: 'Pinceles de colores, los últimos doce',
  },
  {
    personId: 'loja',
    files: ['half-a-fruit-in-a-red-bowl.jpg'],
    words: 'Cuenco rojo de cerámica con media fruta',
  },
  {
    personId: 'loja',
    files: ['living-room-with-wine.jpg'],
    words: 'Sala con la mesa, el vino y el puf',
  },
  { personId: 'loja', files: ['maine-coon-cat.jpg'], words: 'El gato peludo de la tienda' },
  { personId: 'rafa', files: ['honey-bee-on-a-flower.jpg'], words: 'Abelha na flor roxa' },
  { personId: 'rafa', files: ['dandelions.jpg'], words: 'Dentes-de-leão no fim da tarde' },
];
