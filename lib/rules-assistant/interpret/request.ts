import { saysYes } from '@/lib/language';
import type { Lexicon } from '../lexicon/lexicon';
import type { Pattern } from '../patterns/pattern';
import { pointedPhotos } from '../reading/pointed';
import { type Reading, readText, sentencesOf } from '../reading/reading';
import { foldedText, matchTokens, type Token } from '../reading/tokens';
import type { TurnState } from '../reading/turn-state';
import { collectionIntent } from './album-intent';
import { correctionIntent, whichIntent } from './correction';
import { deletionIntent } from './deletion';
import { drawingIntent } from './drawing';
import { readHead } from './head';
import type { Intent, TalkKind } from './intent';
import { lookUpIntent, pickIntent, similarIntent } from './look-up';
import { forgetIntent, rememberIntent } from './own-words';
import { paperIntent } from './paper-intent';
import { photoIntent } from './photo-intent';
import { readNumber, readPhotoRequest } from './photo-query';
import { proposalIntent, proposalSign } from './proposal';
import { tellIntent } from './tell-details';

/** What the text asks for by the rules of one language; null where they do not say. */
export function requestIn(text: string, lexicon: Lexicon, state: TurnState): Intent | null {
  const whole = readText(text, lexicon, state);
  if (whole.tokens.length === 0) {
    const isSilent = text.trim() === '';
    return proposalSign(text, state) ?? { kind: isSilent ? 'silence' : 'acknowledgement' };
  }
  const ownWords =
    undoAnswer(whole) ??
    delayIntent(whole) ??
    collectionIntent(whole) ??
    proposalIntent(whole) ??
    whichIntent(whole) ??
    tellIntent(whole) ??
    correction(whole) ??
    confirmationIntent(whole) ??
    memoryTalk(whole) ??
    rememberIntent(whole) ??
    forgetIntent(whole);
  if (ownWords) return ownWords;
  const readings = sentencesOf(text).map((sentence) => readText(sentence, lexicon, state));
  for (const reading of readings) {
    const intent = reading.core.length > 0 ? sentenceIntent(reading) : null;
    if (intent) return intent;
  }
  return readings.every(({ core }) => core.length === 0) ? courtesyIntent(whole) : null;
}

/**
 * While a photo waits that was asked about, and none is quoted, a slip or a denial tells what it is.
 */
function correction(reading: Reading): Intent | null {
  const intent = correctionIntent(reading);
  if (intent?.kind !== 'correct' || reading.state.proposal === null) return intent;
  const { description, which } = intent;
  return which === null && description !== '' ? { kind: 'describe', description } : intent;
}

/** Asked whether something older shall be taken back. */
function undoAnswer({ tokens, text, lexicon, state }: Reading): Intent | null {
  if (!state.isUndoAsked) return null;
  if (saysYes(text)) return { kind: 'undo' };
  return lexicon.decline.test(foldedText(tokens)) ? { kind: 'keepAsIs' } : null;
}

/** "Yes" acts only where a deletion was proposed; the whole text must be the answer. */
function confirmationIntent({ text, tokens, lexicon, state }: Reading): Intent | null {
  if (state.pendingDeletion === 0) return null;
  const folded = foldedText(tokens);
  // The tool takes nothing else for a yes, whichever model hands it on.
  if (lexicon.yes.test(folded) && saysYes(text)) return { kind: 'confirm', confirmed: true };
  return lexicon.no.test(folded) ? { kind: 'confirm', confirmed: false } : null;
}

/** Only where something waits to be said: "espera" alone may answer another question. */
const delayIntent = ({ tokens, lexicon, isDescribing }: Reading): Intent | null =>
  isDescribing && lexicon.delay.test(foldedText(tokens)) ? { kind: 'delay' } : null;

const memoryTalk = ({ folded, lexicon }: Reading): Intent | null =>
  lexicon.listMemory.test(folded) ? { kind: 'listMemory' } : null;

function sentenceIntent(reading: Reading): Intent | null {
  const { folded, lexicon, isDescribing } = reading;
  const saveThis: Intent | null = lexicon.saveThis.test(folded) ? { kind: 'saveThis' } : null;
  return (
    (isDescribing ? saveThis : null) ??
    paperIntent(reading) ??
    similarIntent(reading) ??
    lookUpIntent(reading) ??
    drawingIntent(reading) ??
    talkIntent(reading) ??
    moreIntent(reading) ??
    pickIntent(reading) ??
    againIntent(reading) ??
    deletionIntent(reading) ??
    photoIntent(readPhotoRequest(fromVerb(reading), lexicon, reading.now), reading) ??
    saveThis ??
    (lexicon.yes.test(folded) ? { kind: 'nothingPending' } : null)
  );
}

/** How many words somebody puts before the request that no list of fillers knows: "moça me …". */
const preambleWordsMax = 8;

/** The sentence from its verb on, where photos are asked for behind a few unknown words. */
function fromVerb({ core, lexicon }: Reading): Token[] {
  const { see, find, send, where } = lexicon.verbs;
  const isPhoto = ({ folded }: Token) => lexicon.photoNouns.has(folded);
  const starts = Array.from({ length: preambleWordsMax }, (_, index) => index + 1);
  const start = starts.find((index) =>
    [see, find, send, where].some((verb) => matchTokens(core.slice(index), verb)),
  );
  const isPlain = readHead(core, lexicon).role !== null;
  if (start === undefined || isPlain || core.slice(0, start).some(isPhoto)) return core;
  return core.slice(start).some(isPhoto) ? core.slice(start) : core;
}

function talkIntent({ folded, tokens, lexicon }: Reading): Intent | null {
  // "Can I …" opens a request, but here it is the question itself.
  const said = foldedText(tokens);
  const talk: [Pattern, TalkKind][] = [
    [lexicon.gallery, 'gallery'],
    [lexicon.help, 'help'],
    [lexicon.decline, 'decline'],
    [lexicon.different, 'different'],
    [lexicon.delay, 'acknowledgement'],
    [lexicon.sight, 'sight'],
    [lexicon.voice, 'voice'],
  ];
  const kind = talk.find(([pattern]) => pattern.test(folded) || pattern.test(said))?.[1];
  return kind ? { kind } : null;
}

function moreIntent({ folded, lexicon }: Reading): Intent | null {
  const groups = lexicon.more.exec(folded);
  if (!groups) return null;
  const { n, m, p } = groups.groups ?? {};
  return { kind: 'more', count: readNumber(n ?? m ?? p, lexicon) };
}

function againIntent({ folded, tokens, lexicon, state }: Reading): Intent | null {
  // "De novo" is a closer as well, so that the untrimmed words are asked, too.
  if (!lexicon.again.test(folded) && !lexicon.again.test(foldedText(tokens))) return null;
  return { kind: 'again', photoIds: pointedPhotos(state) };
}

function courtesyIntent({ courtesies }: Reading): Intent {
  const kind = (['thanks', 'greeting', 'acknowledgement'] as const).find((courtesy) =>
    courtesies.has(courtesy),
  );
  return { kind: kind ?? 'acknowledgement' };
}
