import type { GalleryText } from './gallery-text';

const number = new Intl.NumberFormat('en');
const photos = (count: number) => (count === 1 ? '1 photo' : `${number.format(count)} photos`);

export const en: GalleryText = {
  title: 'Gallery',
  search: 'Search photos',
  searchPlaceholder: 'Search: dog, beach, birthday…',
  clearSearch: 'Clear the search',
  searching: 'Searching…',
  person: 'Whose photos',
  everyone: 'Everyone',
  photos,
  found: (count, words) => `${photos(count)} for “${words}”`,
  correctedFrom: (words) => `There are no photos of “${words}”.`,
  noDescription: 'No description',
  waiting: 'Waiting for a description',
  unavailable: 'Image not available',
  loadMore: 'Show older photos',
  loadingMore: 'Loading…',
  loadFailed: 'Could not load. Try again',
  backToNewest: 'Back to the newest',
  print: 'Print or save as PDF',
  preparingPrint: 'Preparing to print…',
  signOut: 'Sign out',
  lightbox: {
    close: 'Close',
    previous: 'Previous photo',
    next: 'Next photo',
    modelCaption: 'Model’s caption',
    sentBy: 'Sent by',
    savedOn: 'Saved on',
    sentAgain: 'Sent again',
    taken: 'When and where',
    original: 'Open full size',
  },
  empty: {
    title: 'No photos here yet',
    lead: 'Send a photo on WhatsApp with a few words, like “My dog at the beach”. It shows up here right after.',
    openSimulator: 'Send one from the test phone',
  },
  nothing: {
    title: (words) => `Nothing found for “${words}”`,
    titleForPerson: 'Nothing found from this person',
    lead: 'The search looks at the senders’ descriptions and the model’s captions.',
    near: 'Close to it:',
    clear: 'See all photos',
  },
};
