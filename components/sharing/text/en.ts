import { countLabel } from '@/components/site/plain-labels';
import type { SharingText } from './sharing-text';

const photos = (count: number) => (count === 1 ? '1 photo' : `${countLabel(count, 'en')} photos`);

export const en: SharingText = {
  share: 'Share',
  title: (count) => (count === 1 ? 'Share this photo' : `Share ${photos(count)}`),
  lead: 'Whoever has the link sees this alone: not your account, not your number, not the place.',
  expiry: 'The link works for',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  password: 'Password (if you like)',
  passwordHint: 'With a password the link alone is not enough. At least 4 letters or digits.',
  make: 'Make a link',
  making: 'Making it…',
  failed: 'The link was not made. Try again.',
  ready: (until) => `Done. The link works until ${until}.`,
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  close: 'Close',
  done: 'Done',
  all: 'See all links',
  list: {
    title: 'Shared links',
    empty: {
      title: 'No links yet',
      lead: 'Open a photo or an album and press Share: the link appears here, and you can end it whenever you like.',
    },
    photos,
    views: (count) => (count === 1 ? '1 visit' : `${countLabel(count, 'en')} visits`),
    until: (day) => `until ${day}`,
    withPassword: 'with a password',
    expired: 'Expired',
    revoked: 'Ended',
    untitled: 'No description',
    open: 'Open',
    revoke: 'End',
    confirm: {
      title: 'End this link?',
      lead: 'Whoever has it stops seeing the photos at once. This cannot be undone, but you can make another link.',
      revoke: 'End it',
      keep: 'Keep it',
    },
    isRevoked: 'The link was ended.',
    isGone: 'This link is not there any more.',
    notCopied: 'This link still works, but cannot be copied any more.',
  },
  guest: {
    by: (name) => (name === null ? 'Shared with you' : `${name} shared with you`),
    photos,
    until: (day) => `available until ${day}`,
    undescribed: 'Photo without a description',
    open: (words) => `See it larger: ${words}`,
    download: 'Download the photo',
    locked: {
      title: 'These photos have a password',
      lead: 'Ask whoever sent you the link for it.',
      password: 'Password',
      submit: 'See the photos',
    },
    wrong: 'That is not the password.',
    tooManyTries: 'Too many tries. Wait some 15 minutes.',
    over: {
      title: 'This link is over',
      lead: 'It has expired, was ended or is incomplete. Ask whoever sent it for a new one.',
    },
  },
};
