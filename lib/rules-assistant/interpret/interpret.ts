import { detectLanguage, type Language, languages } from '@/lib/language';
import { lexicons } from '../lexicon';
import type { Lexicon } from '../lexicon/lexicon';
import { hasPointed } from '../reading/pointed';
import { isDescribing, type Reading, readText } from '../reading/reading';
import { foldedText } from '../reading/tokens';
import type { TurnState } from '../reading/turn-state';
import { deletionIntent } from './deletion';
import type { Intent, Save, Turn } from './intent';
import { barePhraseIntent } from './photo-intent';
import { type PhotoRequest, readPhotoRequest } from './photo-query';
import { withoutClaim, wordsBehindAnswer } from './proposal';
import { requestIn } from './request';
import { pinnedPhotos } from './tell-details';

/** Only the person's own text and our state are read: captions and results are never rules. */
export function interpret(text: string, state: TurnState): Turn {
  const { saves, intent } = readTurn(withoutCaptions(text, state), state);
  if (state.sharedPlace === null || intent?.kind === 'tell') return { saves, pin: null, intent };
  const isSilent = intent === null || intent.kind === 'silence';
  if (!hasPointed(state)) return { saves, pin: null, intent: isSilent ? placeless : intent };
  const pin = { days: null, place: state.sharedPlace, photoIds: pinnedPhotos(state) };
  return { saves, pin, intent: isSilent ? null : intent };
}

const placeless: Intent = { kind: 'placeless' };

function readTurn(said: string, state: TurnState): Omit<Turn, 'pin'> {
  const captioned = state.newPhotos.map(({ photoIds, words }) => ({
    photoIds,
    description: words === null ? null : descriptionIn(words, state),
  }));
  const hasPhotos = captioned.length > 0 || state.knownPhotos.length > 0;
  if (said === '') return { saves: captioned, intent: hasPhotos ? null : { kind: 'silence' } };
  const intent = understand(said, state);
  if (captioned.length === 0)
    return { saves: [], intent: hasPhotos ? beyondPhotos(intent) : intent };
  if (intent.kind !== 'describe') return { saves: captioned, intent: beyondPhotos(intent) };
  if (captioned.some(({ description }) => description === null))
    return { saves: withWords(captioned, intent.description), intent: null };
  // Each photo has words of its own: these are for the earlier ones that wait, where there are any.
  return { saves: captioned, intent: state.waitingPhotoIds.length > 0 ? intent : null };
}

/** A caption comes as text of the turn as well; it is not said twice. */
export function withoutCaptions(text: string, { newPhotos }: TurnState): string {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim();
  const captions = new Set(newPhotos.map(({ words }) => plain(words ?? '')));
  if (captions.has(plain(text))) return '';
  const lines = text.split('\n').filter((line) => !captions.has(plain(line)));
  return lines.join('\n').trim();
}

/** A caption that only asks to keep the photo, or greets, says nothing about it. */
function descriptionIn(caption: string, state: TurnState): string | null {
  const alone = {
    ...state,
    newPhotos: [{ photoIds: [], words: null }],
    pendingDeletion: 0,
    pendingCorrection: null,
    isUndoAsked: false,
    proposal: null,
    quotedPhotoIds: [],
    sharedPlace: null,
  };
  const kind = understand(caption, alone).kind;
  return kind === 'saveThis' || kind === 'greeting' || caption.trim() === '' ? null : caption;
}

const idleKinds = new Set<Intent['kind']>([
  ...(['saveThis', 'greeting', 'acknowledgement', 'thanks', 'decline', 'delay', 'offer'] as const),
]);

/** Words that say nothing beside the photos which came with them. */
export function beyondPhotos(intent: Intent): Intent | null {
  return idleKinds.has(intent.kind) ? null : intent;
}

/** Words apart from captions describe the photos that came without one. */
function withWords(saves: Save[], words: string): Save[] {
  return saves.map((save) => ({ ...save, description: save.description ?? words }));
}

/** What words by themselves ask for, and whether they leave no doubt that they ask. */
export function readIntent(text: string, state: TurnState): { intent: Intent; isRequest: boolean } {
  for (const language of languagesToTry(text, state)) {
    const intent = requestIn(text, lexicons[language], state);
    if (intent) return { intent, isRequest: true };
  }
  return { intent: understand(text, state), isRequest: false };
}

/** The words of the language that a text is written in, or is answered in. */
export const lexiconFor = (text: string, state: TurnState): Lexicon =>
  lexicons[languagesToTry(text, state)[0]];

function understand(text: string, state: TurnState): Intent {
  const tried = languagesToTry(text, state);
  const first = readText(text, lexicons[tried[0]], state);
  const behind = wordsBehindAnswer(first);
  if (behind !== null) {
    const intent = understand(behind, state);
    return intent.kind === 'describe'
      ? { ...intent, description: withoutClaim(intent.description) }
      : intent;
  }
  for (const language of tried) {
    const intent = requestIn(text, lexicons[language], state);
    if (intent) return intent;
  }
  const asked = first.isDescribing ? deletionWithin(text, tried, state) : null;
  if (asked) return asked;
  const isAsking = first.isQuestion || first.lexicon.question.test(first.folded);
  const described = first.isDescribing ? doubtfulDescription(first) : null;
  if (described) return described;
  if (first.isDescribing || state.newPhotos.length > 0)
    return isAsking ? { kind: 'chat' } : { kind: 'describe', description: text.trim() };
  const request = readPhotoRequest(first.core, first.lexicon, first.now);
  const bare = barePhraseIntent(request, first);
  const naming = isAsking ? null : namingIntent(first, request, bare !== null);
  return naming ?? bare ?? { kind: 'chat' };
}

/** A clause so short is a command by itself: "apaga, por favor". */
const commandWordsMax = 4;

/**
 * "Não era pra mandar essa, apaga por favor": who wants a photo gone is not describing it. Only a
 * clause that says nothing but that counts: "a vó apaga as velas" is a story.
 */
function deletionWithin(text: string, tried: Language[], state: TurnState): Intent | null {
  for (const clause of text.split(/[,;.!?\n–—]/u)) {
    for (const language of tried) {
      const reading = readText(clause, lexicons[language], state);
      if (reading.tokens.length > commandWordsMax) continue;
      const intent = deletionIntent(reading);
      if (intent?.kind === 'deleteShown' || intent?.kind === 'deleteUnclear') return intent;
    }
  }
  return null;
}

/** "Do relógio": the rest of a sentence that came in pieces, perhaps. */
const fragmentWordsMax = 3;
const isFragment = ({ tokens }: Pick<Reading, 'tokens'>) =>
  tokens.length <= fragmentWordsMax && /^(?:d[eao]s?|del|of|from)$/u.test(tokens[0]?.folded ?? '');

/** A feeling may be what stands below a photo, or only be said: whoever said it knows. */
function doubtfulDescription({ text, tokens, lexicon }: Reading): Intent | null {
  const isFeeling = lexicon.exclamation.test(foldedText(tokens));
  return isFeeling || isFragment({ tokens }) ? { kind: 'offer', description: text.trim() } : null;
}

/** Plain words to a photo that is replied to, or that came a second time, say what it is. */
function namingIntent(
  { text, folded, lexicon, state }: Reading,
  { role, hasPhotoNoun, hasAmount, hasDate }: PhotoRequest,
  isBare: boolean,
): Intent | null {
  const description = text.trim();
  const isName = isBare && role === null && !hasPhotoNoun && !hasAmount && !hasDate;
  const isNaming = isName || lexicon.about.claims.test(folded);
  const { quotedPhotoIds, knownPhotos } = state;
  if (quotedPhotoIds.length > 0) return isNaming ? correctionOf(description, quotedPhotoIds) : null;
  if (knownPhotos.length === 0) return null;
  const unnamed = knownPhotos.filter((photo) => photo.description === null);
  const photoIds = unnamed.map(({ photoId }) => photoId);
  return photoIds.length > 0 && isNaming
    ? correctionOf(description, photoIds)
    : { kind: 'acknowledgement' };
}

const correctionOf = (description: string, photoIds: number[]): Intent => ({
  kind: 'correct',
  description,
  photoIds,
  which: null,
  instead: null,
});

/**
 * What the words are written in comes first, and one language is enough where it was expected.
 * While a description is expected the others have no say: "Show da Anitta" is no request.
 */
function languagesToTry(text: string, state: TurnState): [Language, ...Language[]] {
  const detected = detectLanguage(text);
  if (detected === state.language) return [detected];
  const first = detected ?? state.language;
  const others = isDescribing(state) ? [state.language] : languages;
  return [first, ...others.filter((language) => language !== first)];
}
