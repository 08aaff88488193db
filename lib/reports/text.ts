import { inLanguages } from '@/lib/language';

const fotos = (count: number) =>
  count === 1 ? '1 foto' : `${count.toLocaleString('pt-BR')} fotos`;

/** What stands in papers and archives beside people's own words. */
const pt = {
  /** A paper's title where nobody gave one. */
  photosOf: (name: string | null): string => (name === null ? 'Fotos' : `Fotos de ${name}`),
  photos: fotos,
  undescribed: 'Sem descrição',
  /** In place of a photo whose bytes are not here. */
  elsewhere: 'Esta foto está guardada em outro lugar.',
  /** At the end of a paper that holds the first ones alone. */
  firstOf: (shown: number, total: number): string =>
    `Aqui estão as primeiras ${fotos(shown)} de ${total.toLocaleString('pt-BR')}: um arquivo não leva mais do que isso.`,
  /** At the end, where words had signs that the typeface does not have. */
  unreadable: (sign: string): string =>
    `${sign} está no lugar de palavras em letras que este papel não tem. Na galeria elas estão inteiras.`,
  index: {
    title: 'O meu acervo',
    lead: (photos: number, voiceNotes: number): string =>
      `${fotos(photos)} e ${voiceNotes === 1 ? '1 áudio' : `${voiceNotes.toLocaleString('pt-BR')} áudios`}. Esta página funciona sem internet.`,
    voiceNotes: 'Áudios',
    drawings: 'Desenhos',
    /** Over files that could not be opened. */
    refused: 'Arquivos que não consegui abrir',
    captioned: 'Descrita por um modelo',
    missing: 'O arquivo desta foto não está aqui.',
    drawnBy: (model: string): string => `Desenho feito por um modelo (${model})`,
    albums: 'Álbuns',
    preferences: 'O que o Acervo lembra de mim',
    conversation: 'Conversa',
    /** Who wrote a message: the person themself, or Acervo. */
    me: 'Eu',
    /** In place of words that were let go of after their time, or never were. */
    wordless: 'Sem palavras, ou não são mais guardadas',
  },
  /** Folders of the archive. */
  folders: { photos: 'fotos', voice: 'audios', drawings: 'desenhos', refused: 'nao-abertos' },
};

export type DocumentText = typeof pt;

const photos = (count: number) =>
  count === 1 ? '1 photo' : `${count.toLocaleString('en')} photos`;

const en: DocumentText = {
  photosOf: (name) => (name === null ? 'Photos' : `Photos of ${name}`),
  photos,
  undescribed: 'No description',
  elsewhere: 'This photo is kept elsewhere.',
  firstOf: (shown, total) =>
    `These are the first ${photos(shown)} of ${total.toLocaleString('en')}: one file takes no more.`,
  unreadable: (sign) =>
    `${sign} stands for words in letters that this paper does not have. In the gallery they are whole.`,
  index: {
    title: 'My collection',
    lead: (count, voiceNotes) =>
      `${photos(count)} and ${voiceNotes === 1 ? '1 voice note' : `${voiceNotes.toLocaleString('en')} voice notes`}. This page works without the internet.`,
    voiceNotes: 'Voice notes',
    drawings: 'Drawings',
    refused: 'Files that I could not open',
    captioned: 'Described by a model',
    missing: 'The file of this photo is not here.',
    drawnBy: (model) => `Drawing made by a model (${model})`,
    albums: 'Albums',
    preferences: 'What Acervo remembers of me',
    conversation: 'Conversation',
    me: 'Me',
    wordless: 'Without words, or no longer kept',
  },
  folders: { photos: 'photos', voice: 'voice', drawings: 'drawings', refused: 'not-opened' },
};

const fotosEs = (count: number) => (count === 1 ? '1 foto' : `${count.toLocaleString('es')} fotos`);

const es: DocumentText = {
  photosOf: (name) => (name === null ? 'Fotos' : `Fotos de ${name}`),
  photos: fotosEs,
  undescribed: 'Sin descripción',
  elsewhere: 'Esta foto está guardada en otro lugar.',
  firstOf: (shown, total) =>
    `Aquí están las primeras ${fotosEs(shown)} de ${total.toLocaleString('es')}: un archivo no lleva más.`,
  unreadable: (sign) =>
    `${sign} está en el lugar de palabras en letras que este papel no tiene. En la galería están enteras.`,
  index: {
    title: 'Mi acervo',
    lead: (photos, voiceNotes) =>
      `${fotosEs(photos)} y ${voiceNotes === 1 ? '1 nota de voz' : `${voiceNotes.toLocaleString('es')} notas de voz`}. Esta página funciona sin internet.`,
    voiceNotes: 'Notas de voz',
    drawings: 'Dibujos',
    refused: 'Archivos que no pude abrir',
    captioned: 'Descrita por un modelo',
    missing: 'El archivo de esta foto no está aquí.',
    drawnBy: (model) => `Dibujo hecho por un modelo (${model})`,
    albums: 'Álbumes',
    preferences: 'Lo que Acervo recuerda de mí',
    conversation: 'Conversación',
    me: 'Yo',
    wordless: 'Sin palabras, o ya no se guardan',
  },
  folders: { photos: 'fotos', voice: 'audios', drawings: 'dibujos', refused: 'no-abiertos' },
};

export const documentText = inLanguages({ pt, en, es });
