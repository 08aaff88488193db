import type { VerbRole } from '../lexicon/lexicon';
import type { Reading } from '../reading/reading';
import type { Intent, PhotoPurpose } from './intent';
import { isEmptyRequest, type PhotoRequest } from './photo-query';

/** Verbs that ask for photos whatever follows, also while a photo waits for its description. */
const plainRoles: ReadonlySet<VerbRole> = new Set([
  'send',
  'find',
  'see',
  'where',
  'recall',
  'saved',
  'list',
  'count',
]);

/** The longest bare phrase that is taken for a search: beyond it people are telling something. */
const bareWordsMax = 6;

/** A request for photos that the words leave no doubt about, or null. */
export function photoIntent(request: PhotoRequest, reading: Reading): Intent | null {
  if (isPlain(request, reading)) return toIntent(request);
  const asksForNothing = isEmptyRequest(request) && plainRoles.has(request.role ?? 'have');
  return asksForNothing && !reading.isDescribing ? { kind: 'whichPhoto' } : null;
}

/** A bare phrase, with nothing else to take it for: "cachorro", "praia de santos". */
export function barePhraseIntent(request: PhotoRequest, reading: Reading): Intent | null {
  const { lexicon, folded, core } = reading;
  const isSentence = lexicon.question.test(folded) || lexicon.statement.test(folded);
  const isLong = core.length > bareWordsMax && !request.hasDate && !request.hasAmount;
  const isLooseQuestion = lexicon.looseQuestion.test(folded);
  if (isSentence || isLooseQuestion || isLong || isEmptyRequest(request)) return null;
  return toIntent(request);
}

function isPlain(request: PhotoRequest, reading: Reading): boolean {
  const { lexicon, folded, isDescribing, isQuestion } = reading;
  const { role, hasPhotoNoun, hasAmount, hasDate, query } = request;
  if (isEmptyRequest(request) && !hasPhotoNoun) return role === 'saved' || role === 'list';
  if (role !== null && plainRoles.has(role)) return !isDescribing || !isTitle(request, reading);
  if (role !== null) return hasPhotoNoun || !isDescribing || (isQuestion && hasAmount);
  if (lexicon.claim.test(folded)) return hasAmount && isQuestion;
  if (isDescribing) return hasAmount && query.words === null && !hasDate;
  return hasPhotoNoun || hasAmount || (hasDate && query.words === null);
}

/** "Mostra de cinema" and "Show at the arena" name an event where a description is expected. */
const isTitle = ({ hasPhotoNoun, hasAmount }: PhotoRequest, { core, lexicon }: Reading) =>
  !hasPhotoNoun && !hasAmount && lexicon.prepositions.has(core[1]?.folded ?? '');

const toIntent = (request: PhotoRequest): Intent => ({
  kind: 'photos',
  query: request.query,
  purpose: purposeOf(request),
});

function purposeOf(request: PhotoRequest): PhotoPurpose {
  if (request.role === 'list' || request.role === 'count') return request.role;
  const asksToSee = request.role !== null && request.role !== 'saved' && request.role !== 'have';
  return isEmptyRequest(request) && !asksToSee ? 'list' : 'send';
}
