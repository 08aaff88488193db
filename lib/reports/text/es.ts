import type { DocumentText } from './document-text';

const fotos = (count: number) => (count === 1 ? '1 foto' : `${count.toLocaleString('es')} fotos`);

export const es: DocumentText = {
  photosOf: (name) => (name === null ? 'Fotos' : `Fotos de ${name}`),
  photos: fotos,
  undescribed: 'Sin descripción',
  elsewhere: 'Esta foto está guardada en otro lugar.',
  firstOf: (shown, total) =>
    `Aquí están las primeras ${fotos(shown)} de ${total.toLocaleString('es')}: un archivo no lleva más.`,
  unreadable: (sign) =>
    `${sign} está en el lugar de palabras en letras que este papel no tiene. En la galería están enteras.`,
  index: {
    title: 'Mi acervo',
    lead: (photos, voiceNotes) =>
      `${fotos(photos)} y ${voiceNotes === 1 ? '1 nota de voz' : `${voiceNotes.toLocaleString('es')} notas de voz`}. Esta página funciona sin internet.`,
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
