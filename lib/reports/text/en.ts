import type { DocumentText } from './document-text';

const photos = (count: number) =>
  count === 1 ? '1 photo' : `${count.toLocaleString('en')} photos`;

export const en: DocumentText = {
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
