import type { DocumentText } from './document-text';

const fotos = (count: number) =>
  count === 1 ? '1 foto' : `${count.toLocaleString('pt-BR')} fotos`;

export const pt: DocumentText = {
  photosOf: (name) => (name === null ? 'Fotos' : `Fotos de ${name}`),
  photos: fotos,
  undescribed: 'Sem descrição',
  elsewhere: 'Esta foto está guardada em outro lugar.',
  firstOf: (shown, total) =>
    `Aqui estão as primeiras ${fotos(shown)} de ${total.toLocaleString('pt-BR')}: um arquivo não leva mais do que isso.`,
  unreadable: (sign) =>
    `${sign} está no lugar de palavras em letras que este papel não tem. Na galeria elas estão inteiras.`,
  index: {
    title: 'O meu acervo',
    lead: (photos, voiceNotes) =>
      `${fotos(photos)} e ${voiceNotes === 1 ? '1 áudio' : `${voiceNotes.toLocaleString('pt-BR')} áudios`}. Esta página funciona sem internet.`,
    voiceNotes: 'Áudios',
    drawings: 'Desenhos',
    refused: 'Arquivos que não consegui abrir',
    captioned: 'Descrita por um modelo',
    missing: 'O arquivo desta foto não está aqui.',
    drawnBy: (model) => `Desenho feito por um modelo (${model})`,
    albums: 'Álbuns',
    preferences: 'O que o Acervo lembra de mim',
    conversation: 'Conversa',
    me: 'Eu',
    wordless: 'Sem palavras, ou não são mais guardadas',
  },
  folders: { photos: 'fotos', voice: 'audios', drawings: 'desenhos', refused: 'nao-abertos' },
};
