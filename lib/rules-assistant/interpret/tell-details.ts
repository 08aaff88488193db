import type { DateRange } from '../dates/calendar';
import { hasPointed, namedPhoto, newPhotoIds } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens, type Token, withoutMatch } from '../reading/tokens';
import { findDateDoubt, isBesideDay, isNumbers } from './doubtful-date';
import type { Intent } from './intent';
import { takeDate } from './photo-query';

/** A place has a name; what is longer tells a story. */
const placeWordsMax = 10;
/** "The 80s" are the last century's, "the 20s" are these. */
const oldestDecade = 30;

/**
 * "Foi em 2019", "that was at grandma's": when and where, of photos that stand before the person.
 * The whole sentence must be a time, a place or both; everything else is a description or talk.
 */
export function tellIntent(reading: Reading): Intent | null {
  const { core, lexicon, state, isQuestion, isDescribing } = reading;
  const told = matchTokens(core, lexicon.about.tell);
  const rest = told?.from === 0 ? core.slice(told.to) : null;
  const doubt = rest && !isQuestion ? doubtIn(rest, reading) : null;
  if (doubt) return doubt;
  if (isDescribing) return hereIntent(reading) ?? tellOfWaiting(rest, reading);
  if (!hasPointed(state)) return null;
  const named = rest ? null : placeBehindColon(reading);
  const details = rest ? readDetails(rest, reading) : named && { days: null, place: named };
  if (!details) return hereIntent(reading);
  if (isQuestion) {
    return {
      kind: 'lookUp',
      asks: details.place === null ? 'when' : 'where',
      photoId: namedPhoto(state),
    };
  }
  return tell(details, reading);
}

/** A time that cannot be, told alone or beside a place: it is no place, and no description. */
function doubtIn(tokens: Token[], reading: Reading): Intent | null {
  const { lexicon, now, state, isDescribing } = reading;
  if (!isDescribing && !hasPointed(state)) return null;
  const found = findDateDoubt(tokens, lexicon, now);
  if (!found) return null;
  const isTime = found.rest.every(isBesideDay) || readPlace(found.rest, reading) !== null;
  return isTime ? { kind: 'doubtDate', doubt: found.doubt } : null;
}

/**
 * While a photo waits for words these are its description, unless they tell a day and nothing but
 * when and where: "it was in 2019" is no answer to what it is.
 */
function tellOfWaiting(rest: Token[] | null, reading: Reading): Intent | null {
  const { state, isQuestion } = reading;
  const details = rest && !isQuestion ? readDetails(rest, reading) : null;
  if (!details?.days) return null;
  const { waitingPhotoIds, quotedPhotoIds, lastShownPhotoIds } = state;
  const fresh = newPhotoIds(state);
  if (fresh.length > 0) return { kind: 'tell', ...details, photoIds: fresh };
  // One that was kept or shown since then is nearer than what still waits.
  const isWaitingLast =
    lastShownPhotoIds.length === 0 || lastShownPhotoIds.some((id) => waitingPhotoIds.includes(id));
  const isPointed = quotedPhotoIds.length > 0 || !isWaitingLast;
  return { kind: 'tell', ...details, photoIds: isPointed ? null : waitingPhotoIds };
}

/** "Aqui", "foi aqui", beside a pin. */
function hereIntent({ core, lexicon, state }: Reading): Intent | null {
  if (!hasPointed(state)) return null;
  const told = matchTokens(core, lexicon.about.tell);
  const rest = told?.from === 0 ? core.slice(told.to) : core;
  if (state.sharedPlace === null || !lexicon.about.here.test(foldedText(rest))) return null;
  return { kind: 'tell', days: null, place: state.sharedPlace, photoIds: pinnedPhotos(state) };
}

function tell(
  { days, place }: { days: DateRange | null; place: string | null },
  { state }: Reading,
): Intent {
  return {
    kind: 'tell',
    days,
    place: place ?? state.sharedPlace,
    photoIds: pinnedPhotos(state),
  };
}

/** Photos of this turn are named; the quoted ones and those last shown the tool knows. */
export function pinnedPhotos(state: Reading['state']): number[] | null {
  const fresh = newPhotoIds(state);
  if (state.quotedPhotoIds.length > 0) return null;
  if (fresh.length > 0) return fresh;
  const known = state.knownPhotos.map(({ photoId }) => photoId);
  return known.length > 0 ? known : null;
}

function readDetails(
  tokens: Token[],
  reading: Reading,
): { days: DateRange | null; place: string | null } | null {
  const { lexicon, now, state } = reading;
  const dated = takeDate(tokens, lexicon, now);
  const decade = dated.from === null ? takeDecade(tokens, reading) : null;
  // "Before 2019" is no day that a photo could be kept under.
  if (dated.isOpen) return null;
  const days = decade?.days ?? (dated.from === null ? null : { from: dated.from, to: dated.to });
  const rest = decade?.rest ?? dated.rest;
  // "Saturday, 12/03": that the weekday fits was looked at before.
  if (rest.every(isBesideDay)) return days && { days, place: null };
  if (state.sharedPlace !== null && lexicon.about.here.test(foldedText(rest)))
    return { days, place: state.sharedPlace };
  const place = readPlace(rest, reading);
  return place === null ? null : { days, place };
}

function takeDecade(tokens: Token[], { lexicon }: Reading) {
  const match = matchTokens(tokens, lexicon.about.decade);
  if (!match) return null;
  const short = Number(match.groups.decade ?? match.groups.since ?? match.groups.short);
  const start = (short >= oldestDecade ? 1900 : 2000) + short;
  const days: DateRange = { from: `${start}-01-01`, to: `${start + 9}-12-31` };
  return { days, rest: withoutMatch(tokens, match) };
}

/** The words behind "in" and "at", as they were written. */
function readPlace(tokens: Token[], { lexicon, text }: Reading): string | null {
  const lead = matchTokens(tokens, lexicon.about.placeLead);
  const named = lead?.from === 0 ? tokens.slice(lead.to) : [];
  const folded = foldedText(named);
  const isPlace = named.length > 0 && named.length <= placeWordsMax && !isNumbers(named);
  if (!isPlace || lexicon.about.noPlace.test(folded) || lexicon.statement.test(folded)) return null;
  return writtenAs(named, text);
}

/** "Lugar: Sítio da Dona Benta". */
function placeBehindColon({ core, lexicon, text }: Reading): string | null {
  const match = matchTokens(core, lexicon.about.tellPlace);
  const [last, next] = [core[(match?.to ?? 0) - 1], core[match?.to ?? 0]];
  if (match?.from !== 0 || !last || !next) return null;
  if (!text.slice(last.end, next.start).includes(':')) return null;
  const named = core.slice(match.to);
  return named.length <= placeWordsMax ? writtenAs(named, text) : null;
}

/** The sentence itself where the words stand side by side; a date may have stood between them. */
function writtenAs(tokens: Token[], text: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return '';
  const slice = text.slice(first.start, last.end);
  const isWhole = slice.split(/\s+/u).length === tokens.length;
  return isWhole ? slice : tokens.map(({ raw }) => raw).join(' ');
}
