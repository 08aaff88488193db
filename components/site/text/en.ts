import type { SiteText } from './site-text';

export const en: SiteText = {
  backToGallery: 'Back to the gallery',
  settings: 'Settings',
  description: 'Your photos from WhatsApp, in your own words.',
  offline: {
    title: 'No connection',
    lead: 'Your photos are safe. As soon as you are back online, they show up here again.',
    retry: 'Try again',
  },
  landing: {
    headline: ['Send the photo.', 'Say what it is.', 'Then just ask.'],
    lead: 'Acervo is a photo memory in WhatsApp. It keeps what you send with your own words, and finds it again when you ask, however you put it.',
    openSimulator: 'Try it on the phone',
    openGallery: 'Open the gallery',
    exampleWords: 'Tortoiseshell kitten asking for food',
    exampleQuestion: 'where is that kitten photo?',
    exampleAnswer: 'I found 1 kitten photo.',
    examplePhoto: 'A tortoiseshell cat sitting, looking up',
    photoCredit: 'Photo: Toyah, public domain',
  },
  enter: {
    title: 'Sign in with this link',
    lead: 'The link works once and opens the gallery in this browser for 30 days.',
    submit: 'Go to the gallery',
  },
  notFound: {
    title: 'There is nothing here',
    lead: 'The address changed, the photo was deleted, or something was mistyped.',
    home: 'Back to the start',
  },
  failed: {
    title: 'Something went wrong on our side',
    lead: 'Your photos are safe. Try to open the page again.',
    retry: 'Try again',
  },
};
