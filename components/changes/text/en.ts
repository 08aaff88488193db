import { countLabel } from '../../site/plain-labels';
import type { CollectionText } from './pt';

const number = (count: number) => countLabel(count, 'en');
const photos = (count: number) => (count === 1 ? '1 photo' : `${number(count)} photos`);

export const en: CollectionText = {
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  undoConflict: 'That was changed again since. Nothing was undone, and nothing is lost.',
  dismiss: 'Close this notice',
  failed: 'That did not work just now. Try again.',
  gone: 'This is no longer here. Reload the page.',
  tooLong: 'That is too long. Shorten it a little.',
  description: {
    edit: 'Edit description',
    label: 'Description',
    hint: 'Enter saves, Esc cancels, Shift+Enter starts a new line.',
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    saved: 'Description saved.',
    changedMeanwhile: (now) =>
      now === null
        ? 'While you were writing, this photo lost its description. Save again to keep yours.'
        : `While you were writing, the description changed to “${now}”. Save again to keep yours, or cancel to keep that one.`,
  },
  deletion: {
    delete: 'Delete photo',
    deleting: 'Deleting…',
    deleted: (count) => `${photos(count)} moved to the bin.`,
  },
  person: {
    choose: 'Whose?',
    lead: 'Albums and the bin belong to each person. Choose one.',
  },
  albums: {
    title: 'Albums',
    add: 'Add to an album',
    create: 'New album',
    none: 'There are no albums yet.',
    name: 'Name of the album',
    namePlaceholder: 'Beach, Grandma, Renovation…',
    save: 'Save',
    cancel: 'Cancel',
    taken: 'There is an album with this name already.',
    created: (name) => `Album “${name}” made.`,
    added: (count, name) => `${photos(count)} in the album “${name}”.`,
    inIt: (name) => `In the album “${name}” already.`,
    photos,
    loading: 'Loading…',
    rename: 'Rename album',
    renamed: (name) => `Now called “${name}”.`,
    delete: 'Delete album',
    deleted: (name) => `Album “${name}” deleted. Its photos stay in the gallery.`,
    remove: 'Take out of the album',
    removed: (count) => `${photos(count)} taken out of the album.`,
    back: 'Back to the albums',
    more: 'Show older photos',
    newest: 'Back to the start',
    empty: {
      title: 'No albums yet',
      lead: 'Put photos together that belong together. Make an album here, or ask on WhatsApp: “put these in the album Beach”.',
    },
    emptyAlbum: {
      title: 'This album is empty',
      lead: 'Open a photo in the gallery and choose “Add to an album”, or ask on WhatsApp.',
      toGallery: 'Go to the gallery',
    },
  },
  bin: {
    title: 'Bin',
    lead: 'What you delete stays here for 30 days and is then gone for good.',
    daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    restore: 'Restore',
    restoreAll: 'Restore all',
    restored: (count) => `${photos(count)} back in the gallery.`,
    working: 'One moment…',
    emptyTrash: 'Empty bin',
    emptied: (count) => `${photos(count)} deleted for good.`,
    moreThanShown: (shown, total) => `These are the last ${number(shown)} of ${number(total)}.`,
    confirm: {
      title: 'Empty the bin?',
      lead: (count) => `${photos(count)} will be gone for good. This cannot be undone.`,
      empty: 'Empty it',
      keep: 'Keep them',
    },
    nothing: {
      title: 'The bin is empty',
      lead: 'What you delete stays here for 30 days, in case you change your mind.',
      toGallery: 'Go to the gallery',
    },
  },
};
