import { pointedPhotos } from '../reading/pointed';
import type { Reading } from '../reading/reading';
import { foldedText, matchTokens } from '../reading/tokens';
import type { Intent } from './intent';
import { isEmptyRequest, readNumber, readPhotoRequest } from './photo-query';

/** Which photos a request to delete means; nothing is deleted before the person has confirmed. */
export function deletionIntent(reading: Reading): Intent | null {
  const { core, lexicon, state, now } = reading;
  const match = matchTokens(core, lexicon.remove);
  if (!match) return null;
  const rest = core.slice(match.to);
  const pointed = pointedAt(foldedText(rest), reading);
  if (pointed) return pointed;
  const request = readPhotoRequest(rest, lexicon, now);
  const isOpenEnded = request.query.words === null && !request.hasDate;
  // "Apaga as últimas" names no number: a guess would offer the wrong photos for deletion.
  if (isEmptyRequest(request) || (isOpenEnded && request.query.count === null))
    return pointedPhotos(state).length > 0 && isEmptyRequest(request)
      ? { kind: 'deleteShown', photoIds: pointedPhotos(state) }
      : { kind: 'deleteUnclear' };
  return { kind: 'photos', query: request.query, purpose: 'delete' };
}

/** "essa", "essas", "a segunda": among the photos that the person has just seen. */
function pointedAt(folded: string, { lexicon, state }: Reading): Intent | null {
  const shown = pointedPhotos(state);
  const position = readNumber(lexicon.nth.exec(folded)?.groups?.n, lexicon);
  const nth = position === null ? undefined : shown[position - 1];
  if (nth !== undefined && shown.length > 1) return { kind: 'deleteShown', photoIds: [nth] };
  if (lexicon.these.test(folded) && shown.length > 0)
    return { kind: 'deleteShown', photoIds: shown };
  if (lexicon.everything.test(folded)) return { kind: 'deleteEverything' };
  if (!lexicon.thisOne.test(folded) && !lexicon.these.test(folded)) return null;
  if (state.quotedPhotoIds.length > 0) return { kind: 'deleteShown', photoIds: shown };
  // Of several photos the last one stands nearest to what the person is writing.
  const last = shown.at(-1);
  return last === undefined ? { kind: 'deleteUnclear' } : { kind: 'deleteShown', photoIds: [last] };
}
