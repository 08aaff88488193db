import { weekdayName } from './period';
import type { Phrases } from './phrases';
import { numbered, quote, series } from './quote';

const photos = (count: number) => (count === 1 ? '1 photo' : `${count} photos`);
const holding = (count: number) => (count === 0 ? 'empty' : photos(count));
const sentences = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

const failures: Record<string, string> & { other: string } = {
  not_found: 'I cannot find that photo any more. Please search again.',
  conflict: 'That was changed again since, so I left it alone. Nothing is lost.',
  role_off: 'That needs a model which is not connected here.',
  over_budget: 'I have used up for today what I may use for that. Tomorrow it works again!',
  too_often: 'You have had many links already. In an hour I can send another!',
  forbidden: 'That counts only in your own words, written or spoken just now.',
  too_large: 'That is too much at once. Could you make it shorter?',
  other: 'I could not do that just now. Your photos are safe; please try again in a little while.',
};

export const en: Phrases = {
  saved: (count, descriptions) => {
    const kept = count === 1 ? 'Saved!' : `Saved all ${count} photos!`;
    return descriptions.length === 0 ? kept : `${kept} ${series(descriptions.map(quote), 'and')}.`;
  },
  notSaved: (count) =>
    count === 1
      ? 'One photo could not be saved. Could you send it again?'
      : `${count} photos could not be saved. Could you send them again?`,
  askWhat: (count) =>
    count === 1
      ? 'Tell me in a few words: what is this photo?'
      : `Tell me in a few words: what are these ${count} photos?`,
  askWhether: (count, suggestion) => `${count === 1 ? 'Is it' : 'Are these'} ${suggestion}?`,
  askIsIt: (description) => `Is that the photo’s description: ${quote(description)}?`,
  described: (count, description, stillWaiting) =>
    sentences(
      count === 0
        ? 'I found no photo that waits for a description.'
        : `Noted on ${count === 1 ? 'the photo' : `the ${count} photos`}: ${quote(description)}.`,
      stillWaiting > 0 ? `Still without words: ${photos(stillWaiting)}. What is it?` : '',
    ),
  askCorrection:
    'What should the description say? Write, for instance: “fix: the neighbour’s cat”.',
  // One paragraph: it may stand above buttons.
  askWhich: (candidates, description) =>
    `Which one is ${quote(description)} for? ${candidates.map((one, n) => `${n + 1}: ${one === null ? 'no description' : quote(one)}`).join('; ')}. I have changed nothing yet.`,
  askAll: (count, before, description) =>
    `There are ${photos(count)} ${before === null ? 'without a description' : `that say ${quote(before)}`}. Shall I put ${quote(description)} on all of them?`,
  saysSoAlready: (description) => `It says so already: ${quote(description)}.`,
  orUndo: 'If that was not it, say “undo”.',
  orUndoAll: 'If that was not for all of them, say “undo”.',
  corrected: (count, description, earlier) =>
    sentences(
      `Corrected ${count === 1 ? 'the description' : `the description of ${photos(count)}`}: ${quote(description)}.`,
      earlier === null ? '' : `It was ${quote(earlier)}.`,
    ),
  known: (count, on, description, isCopy) =>
    sentences(
      count === 1
        ? `I already had this one, you sent it ${on}${description === null ? '' : `: ${quote(description)}`}.`
        : `I already had these ${count}, you sent the first one ${on}${description === null ? '' : `: ${quote(description)}`}.`,
      isCopy
        ? `I kept ${count === 1 ? 'this one' : 'these'} too.`
        : `${count === 1 ? 'It is' : 'They are'} safe here.`,
    ),
  knownAgain: (on, description, added) =>
    `I already had this one, you sent it ${on}${description === null ? '' : `: ${quote(description)}`}. I added to the description: ${quote(added)}.`,

  about: (phrase, period) => {
    if (phrase === null) return period === null ? '' : ` from ${period}`;
    return period === null ? ` for ${quote(phrase)}` : ` for ${quote(phrase)} (${period})`;
  },
  correctedSearch: (asked, correctedTo) =>
    `I found nothing for ${quote(asked)}, so I looked for ${quote(correctedTo)}.`,
  found: ({ found, about, sending, order }) => {
    if (sending >= found) return `I found ${photos(found)}${about}:`;
    const which = order === 'newest' ? 'newest' : 'oldest';
    return `I found ${photos(found)}${about}. ${sending === 1 ? `Here is the ${which}` : `Here are the ${sending} ${which}`}. Say “more” to see others.`;
  },
  foundNothing: (about, near) =>
    sentences(
      `I found no photos${about}.`,
      near.length > 0 ? `Something close: ${series(near.map(quote), 'and')}.` : '',
    ),
  guessed: (by, total) => {
    const it = total === 1 ? 'it' : 'them';
    return by === 'text'
      ? `(Not in your words: I found this by the text in ${it}.)`
      : `(Not in your words: it seems so, by what is seen in ${it}.)`;
  },
  similar: (sending) =>
    sending === 1 ? 'I found one that looks like it:' : `I found ${photos(sending)} like it:`,
  nothingSimilar: 'I have no other photo that looks like this one.',
  count: (count, about) => `You have ${photos(count)}${about}.`,
  recent: (sending, total) => {
    if (sending === 1) return 'Here is your last photo:';
    return sending >= total
      ? `Here are your ${sending} photos:`
      : `Here are your last ${sending} photos:`;
  },
  list: (lines, total) =>
    `${lines.length < total ? `You have ${photos(total)}. The last ${lines.length === 1 ? 'one' : lines.length}:` : `You have ${photos(total)}:`}\n${lines.join('\n')}`,
  undescribed: 'no description',
  noPhotos: 'You have no photos here yet. Send me one and I will keep it!',
  moreFound: (sending, remaining) =>
    sentences(
      sending === 1 ? 'Here is 1 more.' : `Here are ${sending} more.`,
      remaining > 0 ? `${remaining} left: just say “more”.` : '',
    ),
  noMore: 'There are no more photos to show. Shall I look for something else?',
  resent: (count) => (count === 1 ? 'Here it is again:' : `Here are the ${count} photos again:`),
  cannotSend: 'I found it but could not send it just now. Please ask again in a little while.',
  whichPhoto: 'I am not sure which photo you mean. What is in it?',

  askDeletion: (count, about, left) =>
    sentences(
      `Delete ${photos(count)}${about}?`,
      left > 0 ? `(${left} more will stay for now.)` : '',
      'Please answer yes or no.',
    ),
  deleted: (count) =>
    count === 1 ? 'Done, the photo is deleted.' : `Done, the ${count} photos are deleted.`,
  howToUndo: 'If you change your mind, say “undo”.',
  nothingDeleted: 'I deleted nothing: I could not find those photos any more.',
  keptAll: 'All right, I deleted nothing.',
  whichToDelete:
    'Which photos shall I delete? Say, for instance: “delete the last one” or “delete the beach photos”.',
  deleteInGallery:
    'Deleting everything is done in the gallery, not here: it asks twice there, because it cannot be undone, and you can download everything first. To delete only some, tell me which, for instance: “delete the beach photos”. The page:',
  nothingPending: 'All good! Nothing is waiting for your answer. Shall I look for a photo?',

  restored: (count, words) => {
    const named = words === null ? '' : ` ${quote(words)}`;
    return count === 1
      ? `Done, the photo${named} is back.`
      : `Done, the ${count} photos${named} are back.`;
  },
  unsent: (count, words) =>
    `Undone: ${count === 1 ? 'the photo is' : `the ${count} photos are`} in the bin, with the words${words === null ? '' : ` ${quote(words)}`}. To bring ${count === 1 ? 'it' : 'them'} back, say “undo” again.`,
  copiesAgain: 'Done, they are one photo again.',
  tooManyRequests: (count) =>
    `I answered the first ones. Could you send me the last ${count === 1 ? 'one' : count} again?`,
  joinedAgain: (count) =>
    count === 1
      ? 'Done, the photo is back with the others.'
      : `Done, the ${count} photos are back with the others.`,
  wordsBack: (words, taken) =>
    sentences(
      taken === null ? 'Undone.' : `Undone: I took back ${quote(taken)}.`,
      words === null ? 'The photo has no description now.' : `It says ${quote(words)} again.`,
    ),
  detailsBack: (told) =>
    told === ''
      ? 'Undone: I took back what you said about when or where it was.'
      : `Undone: I took back what you said about when or where it was (${told}).`,
  askUndo: ({ kind, photos: count, taken, words, album, told }) => {
    const named = taken === null ? '' : ` ${quote(taken)}`;
    const what =
      kind === 'words'
        ? `take back the words${named}${words === null ? '' : ` and return to ${quote(words)}`}`
        : kind === 'deleted'
          ? `bring back ${photos(count)}${named}`
          : kind === 'photos sent'
            ? `put ${photos(count)}${named} into the bin`
            : kind === 'details'
              ? `take back what you said about when or where it was${told === null ? '' : ` (${told})`}`
              : album === null
                ? `put ${photos(count)} back with the others`
                : `undo the change to the album ${quote(album)}`;
    return `Do you want me to ${what}?`;
  },
  keepAsIs: 'All right, I left it as it was.',
  albumUnmade: (album) => `Undone: the album ${quote(album)} is gone. The photos are still kept.`,
  albumBack: (album) => `Undone: the album ${quote(album)} is as it was before.`,
  nothingToUndo: 'I have nothing to undo.',

  filed: (added, album, isNew) =>
    isNew
      ? `I made the album ${quote(album)} with ${photos(added)}.`
      : `I put ${photos(added)} in the album ${quote(album)}.`,
  filedAlready: (album) => `All of that was in the album ${quote(album)} already.`,
  albumReady: (album, isNew, held) =>
    isNew
      ? `I made the album ${quote(album)}. To put a photo in it, reply to the photo with “put it in the album ${album}”.`
      : `You have the album ${quote(album)} already (${holding(held)}).`,
  whichAlbum: 'Which album? Say, for instance: “put these in the album Beach”.',
  albums: (albums, total) =>
    `You have ${total === 1 ? '1 album' : `${total} albums`}${albums.length < total ? `. Here are the ${albums.length} you used last; the others are in the gallery:` : ':'}\n${albums.map(({ name, photos: held }) => `• ${name} (${holding(held)})`).join('\n')}`,
  noAlbums: 'You have no albums yet. Say, for instance: “put this in the album Beach”.',
  albumShown: (album, found, sending) =>
    sending >= found
      ? `The album ${quote(album)}, with ${photos(found)}:`
      : `The album ${quote(album)} has ${photos(found)}. ${sending === 1 ? 'Here is the last one' : `Here are the last ${sending}`}. Say “more” to see others.`,
  noSuchAlbum: (album, near) =>
    sentences(
      `I found no album ${quote(album)}.`,
      near.length > 0 ? `There is: ${series(near.map(quote), 'and')}.` : '',
    ),
  emptyAlbum: (album) => `The album ${quote(album)} is still empty.`,
  albumElsewhere:
    'To delete or rename an album, or to take photos out of it, please use the gallery.',

  when: (taken, sentOn) =>
    sentences(
      taken === null ? 'I do not know when it was taken.' : `The photo is from ${taken}.`,
      sentOn.length > 0 ? `You sent it to me ${series(sentOn, 'and')}.` : '',
      taken === null ? 'If you know, say, for instance, “it was in 2019”.' : '',
    ),
  place: (place) => `The place: ${quote(place)}.`,
  noPlace:
    'I do not know where it was. If you know, say, for instance, “it was in Lisbon”, or send the location.',
  text: (text) => `It says: ${quote(text)}.`,
  noText: 'I read no text in it.',
  describedAs: (description) => `You said: ${quote(description)}.`,
  looksLike: (caption) => `It seems to be: ${quote(caption)}.`,
  doubtDate: (doubt) => {
    const kept = 'I have noted nothing yet.';
    switch (doubt.kind) {
      case 'future':
        return `${quote(doubt.said)} is still to come. ${kept} When was the photo taken?`;
      case 'weekday':
        return `${quote(doubt.said)} was another day of the week: ${weekdayName(doubt.day, 'en')}. ${kept} Which day is right?`;
      default:
        return doubt.meant === null
          ? `There is no ${quote(doubt.said)} in the calendar. ${kept} Which day was it?`
          : `There is no ${quote(doubt.said)} in the calendar. ${kept} Was it ${doubt.meant}? Then say “it was on ${doubt.meant}”.`;
    }
  },
  told: (count, period, place) =>
    `Noted${count === 1 ? '' : ` on ${photos(count)}`}: ${series([...(period === null ? [] : [period]), ...(place === null ? [] : [quote(place)])], 'and')}.`,
  placeless:
    'I got the place, but I do not know for which photo. Send or ask for the photo first, then the place.',
  pdf: (photos, found) =>
    found > photos
      ? `Here is the first part of the PDF: ${photos} of ${found} photos, which is what fits into one message. The rest you can download in the gallery.`
      : `Here is the PDF with ${photos === 1 ? '1 photo' : `${photos} photos`}.`,
  drawn: 'Here is the drawing. A model made it: it is not a photo.',
  drawingOff: 'To draw I need an image model, which is not connected here. But I find your photos!',

  remembered: (text, instead) =>
    sentences(
      `I will remember: ${quote(text)}.`,
      instead === null ? '' : `It was ${quote(instead)}.`,
    ),
  saidOn: (day, said) =>
    said === null ? `(you said so ${day})` : `(you said ${day}: ${quote(said)})`,
  forgotten: (text) => `Forgotten: ${quote(text)}.`,
  nothingForgotten: (preferences) =>
    preferences.length === 0
      ? 'I have no notes about you to forget.'
      : `Which one shall I forget? Say, for instance, “forget 1”.\n${numbered(preferences)}`,
  memory: ({ preferences, photos: total }) =>
    preferences.length === 0
      ? `I have noted nothing about you yet. I keep ${total === 0 ? 'no photos' : photos(total)} of yours.`
      : `What I know about you:\n${numbered(preferences)}\nAnd I keep ${total === 0 ? 'no photos' : photos(total)}.`,
  gallery: 'Here is your gallery. Tap the link:',
  help: ({ canSeePhotos, canHear, hasLanguageModel, canRead, canDraw }) =>
    [
      'I am Acervo and I keep your photos.',
      '• Send a photo with a few words: I keep it.',
      '• “Show me the dog photos” or “photos from yesterday”: I find them.',
      '• “It’s actually the neighbour’s cat”: I correct the last description.',
      '• “Delete the last one”: I delete it, after your yes.',
      '• “Remember that my dog is called Thor”: I remember.',
      '• “Put these in the album Beach”, “show the album Beach”; and “undo” takes the last change back.',
      '• “It was in 2019, at grandma’s”: I note it on the last photo.',
      canSeePhotos ? '' : 'I cannot see what is in a photo yet: you tell me.',
      canHear ? 'Voice notes are fine, too.' : 'I do not understand voice notes yet: please write.',
      canRead
        ? 'I read the text in photos and recognise some things: “more like this”, “what does it say?”.'
        : '',
      canDraw ? 'And I draw: “draw my dog with a hat”.' : '',
      hasLanguageModel ? '' : 'I am no great talker: I understand simple requests.',
    ]
      .filter((line) => line !== '')
      .join('\n'),

  greeting: 'Hi! Send me a photo with a few words and I keep it, or ask: “show me the dog photos”.',
  thanks: 'You are welcome! I am here when you need me.',
  acknowledgement: 'All right!',
  delay: 'No hurry! The photo is kept: tell me whenever you like.',
  decline: 'All right, I leave it as it is.',
  different:
    'I kept both. If one stands behind the other, open the photo in the gallery and tap “They are different”.',
  sendMePhoto: 'Send me the photo and I keep it!',
  sight:
    'To see what is in a photo I need a vision model, which is not connected here. Tell me what it is and I keep your words.',
  canHear: 'Yes, send me a voice note and I will listen!',
  cannotHear:
    'To understand voice notes I need a speech model, which is not connected here. Could you write it, please?',
  chat: 'I did not understand that. I keep and find your photos: say, for instance, “show me the dog photos”, or ask for “help”.',
  failed: (code) => failures[code] ?? failures.other,
};
