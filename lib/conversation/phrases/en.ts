import type { ConversationPhrases } from './phrases';

const notArrived = (one: boolean) =>
  one
    ? 'did not reach me. Could you send it again?'
    : 'did not reach me. Could you send them again?';

const reasons: Record<string, (one: boolean) => string> = {
  too_large: (one) =>
    one
      ? 'is too large (the limit is 16 MB and 40 megapixels). Please send a smaller version.'
      : 'are too large (the limit is 16 MB and 40 megapixels). Please send smaller versions.',
  unsupported_media: (one) =>
    one
      ? 'is not a photo that I can open. Please send it as JPEG, PNG or WebP.'
      : 'are not photos that I can open. Please send them as JPEG, PNG or WebP.',
  bad_media: (one) =>
    one
      ? 'arrived damaged and I could not open it. If you have another copy, could you send it?'
      : 'arrived damaged and I could not open them. If you have other copies, could you send them?',
  media_late: (one) =>
    one
      ? 'did not reach me, and after an hour I stopped trying. Could you send it again?'
      : 'did not reach me, and after an hour I stopped trying. Could you send them again?',
  media_missing: notArrived,
  media_unavailable: notArrived,
  storage_unavailable: (one) =>
    one
      ? 'was not kept, because the storage is down. Please send it again later.'
      : 'were not kept, because the storage is down. Please send them again later.',
};

const unknownReason = (one: boolean) =>
  one
    ? 'could not be kept. Could you send it again?'
    : 'could not be kept. Could you send them again?';

export const en: ConversationPhrases = {
  refused(code, count) {
    const reason = (reasons[code] ?? unknownReason)(count === 1);
    return count === 1 ? `One file ${reason}` : `${count} files ${reason}`;
  },
  refusedKept: (count) =>
    count === 1
      ? 'I’m keeping the original for 30 days: it comes along if you export your collection.'
      : 'I’m keeping the originals for 30 days: they come along if you export your collection.',
  incomplete: (count) =>
    count === 1
      ? 'One photo arrived incomplete: I kept it as it is and show the part that can be seen.'
      : `${count} photos arrived incomplete: I kept them as they are and show the part that can be seen.`,
  leftOut: (count) =>
    count === 1
      ? 'I can take 10 photos a message: one was left out. Please send that one again.'
      : `I can take 10 photos a message: ${count} were left out. Please send those again.`,
  picturesLater: (count) =>
    count === 1
      ? 'The last photo comes in a few minutes: WhatsApp limits how many messages I may send in a row.'
      : `The last ${count} photos come in a few minutes: WhatsApp limits how many messages I may send in a row.`,
  detached(count, kind) {
    const one = { photo: 'one photo', voice: 'your voice note', file: 'one file' }[kind];
    const many = { photo: 'photos', voice: 'voice notes', file: 'files' }[kind];
    const what = count === 1 ? one : `${count} ${many}`;
    return `I could not receive ${what} yet. I keep trying and will tell you here.`;
  },
  arrived(kind, count) {
    if (kind === 'voice') {
      return count === 1 ? 'Your voice note has arrived.' : 'Your voice notes have arrived.';
    }
    return count === 1
      ? 'The photo that was missing has arrived.'
      : `The ${count} photos that were missing have arrived.`;
  },
  arrivedInAlbum(count, description) {
    const came =
      count === 1
        ? 'The photo that was missing has arrived'
        : `The ${count} photos that were missing have arrived`;
    const kept = count === 1 ? 'is kept' : 'are kept';
    if (description !== null) return `${came} and ${kept} as “${description}”.`;
    const too = count === 1 ? 'it' : 'them';
    return `${came} and ${kept}. What you tell me about the others goes for ${too}, too.`;
  },
  unheard:
    'I kept your voice note, but I cannot listen to it yet: a speech model is missing here. Could you write to me?',
  notUnderstood:
    'I kept your voice note, but I could not make it out. Could you send it again, or write to me?',
  noWords: 'I kept your voice note, but I heard no words in it. Could you write to me?',
  unheardFormat:
    'I kept your audio, but I cannot listen to this kind of file. Record a voice message here in WhatsApp, send an MP3, or write to me.',
  tooLongToHear:
    'I kept your voice note, but it is too long for me to hear to its end. Could you tell me in a few words?',
  placeKept: (place, photos) =>
    photos === 1
      ? `I noted where the photo is from: ${place}.`
      : `I noted where the ${photos} photos are from: ${place}.`,
  placeWithoutPhoto: (place) =>
    `I received the location (${place}), but I do not know which photo it is for. Please send the photo and then the location, or reply to the photo with it.`,
  proposalButtons: { yes: 'Yes', another: 'Another' },
  doneAlready: 'That is done already.',
  joined(count, words) {
    const more = count === 1 ? 'one more' : `${count} more`;
    return words === null ? `I put ${more} with the others.` : `I added ${more} to “${words}”.`;
  },
  separateButton: 'Take out',
  separated: (count) =>
    count === 1 ? 'Taken out. What is this photo?' : 'Taken out. What are these photos?',
  apartAlready: 'It is by itself already.',
  questionHasPassed:
    'That question has passed. If you like, tell me in words what the photo shows.',
  numberMayBeNew:
    'It’s been a while since this number wrote, and the name has changed. To be safe, I’ve started a new collection; the earlier one is still kept. If it’s yours, ask whoever runs Acervo to bring the two together.',
  apology({ kept, described }) {
    if (kept === 0)
      return 'Sorry, something went wrong here and I could not answer. Please try again in a little while.';
    if (described) {
      return kept === 1
        ? 'Your photo is kept with your words, but something went wrong here and I could not answer properly.'
        : `Your ${kept} photos are kept with your words, but something went wrong here and I could not answer properly.`;
    }
    return kept === 1
      ? 'Your photo is kept, but something went wrong here and I could not answer. In a little while, tell me what it is.'
      : `Your ${kept} photos are kept, but something went wrong here and I could not answer. In a little while, tell me what they are.`;
  },
  unreadable:
    'I couldn’t read your message to the end, but it’s kept. Could you put it another way, a bit shorter?',
  galleryLink: (link) => `${link}\n(opens once, within 10 minutes)`,
  signInCode:
    'Your code to sign in to your Acervo gallery is good for 10 minutes. If you did not ask for it, ignore this message and give the code to nobody.',
  stripeAsPdf: 'This is a very long picture, so I’m sending it as a PDF you can read.',
  kinds: {
    sticker: '',
    reaction: '',
    poll: 'I can’t read polls. Could you tell me in words?',
    edit: 'I saw that you edited the message. If you changed what a photo is, tell me again: “correct: …”.',
    deletion:
      'You deleted the message, but what I had kept is still here. To remove a photo, just say “delete this one”.',
    contact: 'I don’t keep contacts, only photos and what you tell me about them.',
    liveLocation:
      'I don’t follow live locations. To keep where a photo was taken, send your current location.',
    unsupported:
      'That kind of message doesn’t reach me. Could you send it as text, photo or voice?',
  },
  nothingToAnswer:
    'I received your message, but I only understand text, photos, voice notes and locations.',
  photoNotSent: '(WhatsApp did not take the photo; it is still kept here.)',
  standIn: '(Something on my side is not working right now, so I answered the simple way.)',
  overBudget: '(We have talked a lot today; until tomorrow I answer the simple way.)',
  overBudgetVoice:
    'I kept your voice note, but today’s share for listening is used up. Could you write to me?',
  drawnBy: (model) => `Drawing made by a model (${model})`,
  drawingNotSent: '(WhatsApp did not take the drawing; it is still kept here.)',
  pdfOf: (count) => `PDF with ${count === 1 ? '1 photo' : `${count} photos`}`,
  documentNotSent: '(WhatsApp did not take the PDF; you can download it in the gallery.)',
};
