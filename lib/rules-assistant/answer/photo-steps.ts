import { shorten } from '@/lib/language';
import type { Intent, PhotoQuery } from '../interpret/intent';
import { describePeriod } from '../phrases';
import { afterCall, photosShownUsually, type Situation, type Step } from './situation';
import type { ListedPhoto } from './tool-results';

/** A line of a list fits two lines of a phone, and ten of them fit one message. */
const listedCharactersMax = 90;

type PhotosIntent = Extract<Intent, { kind: 'photos' }>;

/** Recent photos are listed, not searched: nothing was said to search by. */
export const isRecent = ({ words, from, to, order }: PhotoQuery) =>
  words === null && from === null && to === null && order === 'newest';

export const aboutQuery = ({ phrase, from, to }: PhotoQuery, { state, phrases }: Situation) =>
  phrases.about(phrase, describePeriod({ from, to }, state));

/** Where several requests share the photos of one answer, "more" goes on behind the few shown. */
const inputOf = ({ words, from, to, count, order }: PhotoQuery, { photosShown }: Situation) => ({
  words,
  from,
  to,
  count: count ?? (photosShown < photosShownUsually ? photosShown : null),
  order,
});

export function photosStep({ query, purpose }: PhotosIntent, situation: Situation): Step {
  return isRecent(query)
    ? recentStep(query, purpose === 'send', situation)
    : foundStep(query, purpose, situation);
}

function recentStep(query: PhotoQuery, isSending: boolean, situation: Situation): Step {
  const { phrases } = situation;
  return afterCall(situation, 'listRecentPhotos', { count: query.count }, ({ photos, total }) => {
    if (photos.length === 0) return { text: phrases.noPhotos };
    if (!isSending) return { text: phrases.list(listLines(photos, situation), total) };
    const chosen = photos.slice(0, query.count ?? situation.photosShown);
    return sendStep(chosen, situation, (sending) => phrases.recent(sending, total));
  });
}

function foundStep(
  query: PhotoQuery,
  purpose: PhotosIntent['purpose'],
  situation: Situation,
): Step {
  const { phrases } = situation;
  return afterCall(situation, 'findPhotos', inputOf(query, situation), (result) => {
    const about = aboutQuery(query, situation);
    if (result.found === 0) return { text: phrases.foundNothing(about, result.near) };
    const correction = correctionNote(query, result.correctedTo, situation);
    const aboutFound =
      result.correctedTo === null
        ? about
        : aboutQuery({ ...query, phrase: result.correctedTo }, situation);
    const prefix = correction === '' ? '' : `${correction} `;
    if (purpose === 'count') return { text: prefix + phrases.count(result.found, aboutFound) };
    if (purpose === 'list')
      return { text: prefix + phrases.list(listLines(result.photos, situation), result.found) };
    const chosen = result.photos.slice(0, query.count ?? situation.photosShown);
    return sendStep(
      chosen,
      situation,
      (sending) =>
        prefix +
        phrases.found({ ...result, about: aboutFound, sending, ...query }) +
        guessNote(chosen, situation),
    );
  });
}

/** Photos that only a machine takes for what was asked are sent with that said. */
function guessNote(photos: ListedPhoto[], { phrases }: Situation): string {
  const by = new Set(photos.map(({ foundBy }) => foundBy ?? null));
  if (by.has(null) || by.size === 0) return '';
  const [only] = by;
  return `\n${phrases.guessed(by.size === 1 && only === 'text' ? 'text' : 'looks', photos.length)}`;
}

function correctionNote(query: PhotoQuery, correctedTo: string | null, { phrases }: Situation) {
  return correctedTo === null || query.phrase === null
    ? ''
    : phrases.correctedSearch(query.phrase, correctedTo);
}

export function moreStep(count: number | null, situation: Situation): Step {
  const { state, phrases } = situation;
  if (state.moreResults === 0) return { text: phrases.noMore };
  return afterCall(situation, 'morePhotos', { count }, ({ photos, remaining }) => {
    if (photos.length === 0) return { text: phrases.noMore };
    const chosen = photos.slice(0, count ?? situation.photosShown);
    const left = remaining + photos.length - chosen.length;
    return sendStep(chosen, situation, (sending) => phrases.moreFound(sending, left));
  });
}

export function similarStep(
  input: { photoId: number | null; count: number | null },
  situation: Situation,
): Step {
  const { phrases } = situation;
  return afterCall(situation, 'findSimilarPhotos', input, ({ photos }) => {
    if (photos.length === 0) return { text: phrases.nothingSimilar };
    const chosen = photos.slice(0, input.count ?? situation.photosShown);
    return sendStep(chosen, situation, phrases.similar);
  });
}

export function againStep(photoIds: number[], situation: Situation): Step {
  const { phrases } = situation;
  if (photoIds.length === 0) return { text: phrases.whichPhoto };
  return afterCall(situation, 'sendPhotos', { photoIds }, ({ sending }) => ({
    text: sending === 0 ? phrases.cannotSend : phrases.resent(sending),
  }));
}

/** Sends them, then says so in these words. */
export function sendStep(
  photos: ListedPhoto[],
  situation: Situation,
  text: (sending: number) => string,
): Step {
  const photoIds = photos.map(({ photoId }) => photoId);
  return afterCall(situation, 'sendPhotos', { photoIds }, ({ sending }) => ({
    text: sending === 0 ? situation.phrases.cannotSend : text(sending),
  }));
}

const listLines = (photos: ListedPhoto[], { state, phrases }: Situation): string[] =>
  photos.map(({ description, caption, date }, index) => {
    const words = (description ?? caption ?? phrases.undescribed).replace(/\s+/gu, ' ').trim();
    const short = shorten(words, listedCharactersMax);
    return `${index + 1}. ${short} (${describePeriod({ from: date, to: date }, state)})`;
  });
