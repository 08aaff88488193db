import { countLabel } from '@/components/site/plain-labels';
import { listParts, sizeOf } from './list-parts';
import type { PrivacyText } from './privacy-text';

const number = (count: number) => countLabel(count, 'en');
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${many}`;

export const en: PrivacyText = {
  title: 'Privacy',
  titleOf: (name) => `Privacy of ${name}`,
  choose: {
    title: 'Whose?',
    lead: 'Choose the person whose data are to be taken along or deleted.',
    photos: (count) => counted(count, 'photo', 'photos'),
    nobody: 'Nobody has sent photos yet.',
  },
  take: {
    title: 'Take everything with you',
    lead: 'A zip with the original photos as they came, the voice notes, the albums, the conversation, what Acervo remembers of you, and a page that shows all of it without the internet. The originals carry what the camera noted in them, sometimes the place too.',
    size: ({ photos, voiceNotes, drawings, bytes }) =>
      listParts(
        [
          counted(photos, 'photo', 'photos'),
          voiceNotes > 0 && counted(voiceNotes, 'voice note', 'voice notes'),
          drawings > 0 && counted(drawings, 'drawing', 'drawings'),
        ],
        'and',
        bytes > 0 ? `, about ${sizeOf(bytes, 'en')}` : '',
      ),
    download: 'Download everything',
    starting: 'The download is starting…',
    running: (done, total) => `${number(done)} of ${number(total)} files`,
    done: 'The file is in your downloads.',
  },
  leave: {
    title: 'Delete everything',
    lead: 'Deletes for good the photos, descriptions, voice notes, conversations, preferences and shared links. It cannot be undone; if you want to keep something, download everything first.',
    elsewhere:
      'The messages that are in your WhatsApp stay there. Of the usage only sums remain, without your name.',
    word: 'DELETE',
    field: (word) => `To go on, type ${word}`,
    next: 'Delete everything…',
    confirm: {
      title: 'Last question: really delete everything?',
      lead: (photos) =>
        `${counted(photos, 'photo', 'photos')} and all that you told about them go for good.`,
      yes: 'Delete for good',
      no: 'Keep everything',
    },
    leaving: {
      title: 'Everything is being deleted',
      lead: 'It takes seconds, or some minutes. You may close this page.',
    },
    gone: { title: 'Everything was deleted', lead: 'Nothing is left. Thank you for using Acervo.' },
    notMeant: 'Nothing was deleted: the word was not right.',
  },
  links: 'Shared links',
  openings: {
    title: 'Who opened your conversation',
    lead: 'Whoever looks after this Acervo can read conversations, for example to see why an answer failed. Each time that somebody opens yours, it is noted first, at most once an hour, and stays here for a year. The latest 50:',
    none: 'Nobody opened your conversation in the last year.',
    by: {
      operator: { named: (name) => name, unnamed: 'Whoever installed this Acervo' },
      key: {
        named: (name) => `A program with the key “${name}”`,
        unnamed: 'A program with the server’s key',
      },
    },
  },
};
