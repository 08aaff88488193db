import { lexicons } from '../lexicon';
import type { Lexicon } from '../lexicon/lexicon';
import { correctHeadVerb } from '../reading/closest-verb';
import { stripCourtesies } from '../reading/courtesies';
import { sentencesOf } from '../reading/reading';
import { foldedText, matchTokens, type Token, tokenise } from '../reading/tokens';
import type { TurnState } from '../reading/turn-state';
import { readHead } from './head';
import type { Intent } from './intent';
import { lexiconFor, readIntent } from './interpret';

/** More than anybody means at once; who writes more lines is telling a story, or is told the rest. */
export const requestsMax = 10;

/** What the messages of one turn ask for, in their order. */
export interface Requests {
  /** Each as its writer put it; a sentence that was sent in pieces is one. */
  texts: string[];
  /** Words for photos that wait for some. */
  description: string | null;
  /** How many requests came beyond those that one answer holds. */
  leftOut: number;
}

type Strength =
  /** Asks for something whatever stands beside it. */
  | 'strong'
  /** A few words that are a search where nothing else is to be made of them. */
  | 'bare'
  /** Describes a photo that waits. */
  | 'describing'
  /** Said without asking for anything that we do. */
  | 'talk'
  | 'courtesy';

interface Piece {
  /** In one line, as a request is read. */
  text: string;
  /** With the line breaks that its writer made. */
  raw: string;
  message: number;
  strength: Strength;
  kind: Intent['kind'];
}

const courtesies: ReadonlySet<Intent['kind']> = new Set([
  'greeting',
  'thanks',
  'acknowledgement',
  'silence',
]);
/** What follows them is the person's own text, to its end. */
const takesText: ReadonlySet<Intent['kind']> = new Set([
  'correct',
  'remember',
  'forget',
  'tell',
  'draw',
]);

/**
 * Splits what came together into its requests: messages that waited for one answer, their lines, and
 * the clauses of a line. Pieces that make sense only together ("me manda", "as fotos", "do gato")
 * are put together first.
 */
export function readRequests(messages: string[], state: TurnState): Requests {
  const [only] = messages;
  if (messages.length === 1 && only && isPlain(only, state)) {
    return { texts: [only], description: null, leftOut: 0 };
  }
  const pieces = joinStories(joinFragments(linesOf(messages), state), state);
  const described = pieces.filter(({ strength }) => strength === 'describing');
  // Who says the same twice wants one answer.
  const asked = [...new Set(withoutIdle(pieces).flatMap((piece) => clausesOf(piece, state)))];
  return {
    texts: asked.slice(0, requestsMax),
    description: described.length > 0 ? described.map(({ raw }) => raw).join('\n') : null,
    leftOut: Math.max(0, asked.length - requestsMax),
  };
}

/** Nothing stands in it that could part two requests: most messages are so. */
function isPlain(text: string, state: TurnState): boolean {
  if (/[.!?;,…\n]/u.test(text.trim().slice(0, -1))) return false;
  const lexicon = lexiconFor(text, state);
  return !tokenise(text, lexicon).some(({ folded }) => lexicon.joints.has(folded));
}

type Line = Pick<Piece, 'text' | 'raw' | 'message'>;

const linesOf = (messages: string[]): Line[] =>
  messages.flatMap((said, message) =>
    said
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ text: line, raw: line, message })),
  );

/** A piece that is no sentence yet takes the next one; one that begins in the middle goes to the last. */
function joinFragments(lines: Line[], state: TurnState): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isPiece =
      last !== undefined &&
      !/[.!?…:]$/u.test(last.text) &&
      (isUnfinishedIn(last.text, lexiconFor(last.text, state)) ||
        beginsInside(line.text, lexiconFor(line.text, state)));
    if (!isPiece) joined.push(line);
    else {
      const mark = last.message === line.message ? '\n' : ' ';
      const text = `${last.text} ${line.text}`;
      joined[joined.length - 1] = { ...last, text, raw: `${last.raw}${mark}${line.raw}` };
    }
  }
  return joined;
}

/** Who writes more in one go has said something. */
const unfinishedCharactersMax = 60;

const coreOf = (text: string, lexicon: Lexicon): Token[] =>
  correctHeadVerb(stripCourtesies(text, tokenise(text, lexicon), lexicon).core, lexicon);

/** "Me manda", "as fotos", "quero ver as do": something is still to come, in one of the languages. */
export const isUnfinished = (text: string): boolean =>
  Object.values(lexicons).some((lexicon) => isUnfinishedIn(text, lexicon));

function isUnfinishedIn(text: string, lexicon: Lexicon): boolean {
  if (text.length > unfinishedCharactersMax || /[.!?…]$/u.test(text.trim())) return false;
  const core = coreOf(text, lexicon);
  const last = core.at(-1);
  if (!last) return false;
  const head = readHead(core, lexicon);
  if (core.length > 1 && lexicon.prepositions.has(last.folded)) return true;
  if (head.rest.length > 0 || head.count !== null) return false;
  const isOnlyVerb = head.role !== null && !head.hasPhotoNoun && asksForPhotos.has(head.role);
  return isOnlyVerb || (head.role === null && head.hasPhotoNoun);
}

/** The others are whole by themselves: "lista", "quantas tenho". */
const asksForPhotos: ReadonlySet<string> = new Set(['send', 'find', 'see', 'where', 'want']);

/** "Do gato", "from the beach": nobody begins a sentence so. */
function beginsInside(text: string, lexicon: Lexicon): boolean {
  if (text.length > unfinishedCharactersMax) return false;
  const tokens = tokenise(text, lexicon);
  const [first, next] = tokens;
  if (!first || !next || !lexicon.prepositions.has(first.folded)) return false;
  return !tokens.some((_, n) => n > 0 && isVerb(tokens.slice(n), lexicon));
}

function weigh(line: Line, state: TurnState): Piece {
  const { intent, isRequest } = readIntent(line.text, state);
  const { kind } = intent;
  if (courtesies.has(kind)) return { ...line, kind, strength: 'courtesy' };
  if (kind === 'describe') return { ...line, kind, strength: 'describing' };
  if (isRequest) return { ...line, kind, strength: 'strong' };
  return { ...line, kind, strength: kind === 'chat' ? 'talk' : 'bare' };
}

/** Lines of one message that only go on with what it tells are no requests of their own. */
function joinStories(lines: Line[], state: TurnState): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of lines.map((line) => weigh(line, state))) {
    const last = pieces.at(-1);
    const isOneMessage = last?.message === piece.message;
    const goesOn =
      last !== undefined &&
      isOneMessage &&
      ((takesText.has(last.kind) && piece.strength !== 'strong') ||
        (last.strength === 'talk' && piece.strength === 'talk'));
    if (!goesOn) pieces.push(piece);
    else {
      const raw = `${last.raw}\n${piece.raw}`;
      pieces[pieces.length - 1] = { ...last, text: raw, raw };
    }
  }
  return pieces;
}

/** More lines that ask for nothing by themselves are a list or a poem, not so many searches. */
const bareLinesMax = 3;

/** Beside a request, "oi" and "obrigada" want no answer, nor does what a message tells around it. */
function withoutIdle(pieces: Piece[]): Piece[] {
  const isTold = (message: number) => {
    const lines = pieces.filter((one) => one.message === message);
    const bare = lines.filter(({ strength }) => strength === 'bare');
    return bare.length > bareLinesMax || lines.some(({ strength }) => strength === 'talk');
  };
  const asked = pieces.filter(
    ({ strength, message }) => strength === 'strong' || (strength === 'bare' && !isTold(message)),
  );
  const askingMessages = new Set(asked.map(({ message }) => message));
  // What a message only tells is read as one.
  const told = [...Map.groupBy(pieces, ({ message }) => message)].flatMap(([message, lines]) => {
    const isTalk = ({ strength }: Piece) => strength === 'talk' || strength === 'bare';
    const [first, ...others] = lines.filter(isTalk);
    if (!first || askingMessages.has(message) || !isTold(message)) return [];
    const text = [first, ...others].map(({ raw }) => raw).join('\n');
    return [{ ...first, text, raw: text, strength: 'talk' as const }];
  });
  return [...asked, ...told].sort((one, other) => one.message - other.message);
}

/** "Apaga a última e me manda as do gato" is two requests; "as do gato e do cachorro" is one. */
function clausesOf({ text, kind, strength }: Piece, state: TurnState): string[] {
  if (strength !== 'strong' || takesText.has(kind)) return [text];
  const asking = sentencesOf(text).filter((sentence) => isStrong(sentence, state));
  if (asking.length > 1) return asking.flatMap((sentence) => splitClauses(sentence, state));
  return splitClauses(text, state);
}

/** A request is short: what follows so many words is told, not asked. */
const wordsReadMax = 60;

function splitClauses(text: string, state: TurnState): string[] {
  const lexicon = lexiconFor(text, state);
  const tokens = tokenise(text, lexicon).slice(0, wordsReadMax);
  for (const [n, token] of tokens.entries()) {
    const isJoint = lexicon.joints.has(token.folded);
    const next = isJoint ? n + 1 : n;
    const begins = skipTelling(tokens, next);
    const start = tokens[begins];
    const before = tokens[n - 1];
    if (!start || !before) continue;
    if (!isJoint && !text.slice(before.end, token.start).includes(',')) continue;
    const another = anotherOf(text, tokens, begins);
    if (another !== null) {
      const left = text.slice(0, before.end).trim();
      if (isStrong(left, state)) return [left, ...splitClauses(another, state)];
    }
    if (begins === next && !asksAnew(tokens.slice(begins), lexicon)) continue;
    const [left, right] = [text.slice(0, before.end).trim(), text.slice(start.start).trim()];
    if (isStrong(left, state) && isStrong(right, state)) {
      return [left, ...splitClauses(right, state)];
    }
  }
  return [text];
}

/**
 * "Manda a do gato e a do Fusca", "muéstrame la del reloj y la de Tom": the second one is asked for
 * by the verb of the first.
 * @returns that verb with the second one; null where none begins here
 */
function anotherOf(text: string, tokens: Token[], at: number): string | null {
  const first = tokens.findIndex((_, n) => n > 0 && isOneOf(tokens, n));
  const [start, begin] = [tokens[at], tokens[first]];
  if (first < 1 || first >= at || !isOneOf(tokens, at) || !start || !begin) return null;
  return `${text.slice(0, begin.start).trim()} ${text.slice(start.start).trim()}`;
}

/** "… and tell me which albums I have": what is asked stands behind these words. */
function skipTelling(tokens: Token[], at: number): number {
  const [first = '', second = ''] = tokens.slice(at, at + 2).map(({ folded }) => folded);
  if (/^(?:tell me|me (?:diz|diga|fala|conta))$/u.test(`${first} ${second}`)) return at + 2;
  return /^(?:dime|diz|diga)$/u.test(first) ? at + 1 : at;
}

/** "A do", "as da", "la del". */
const isOneOf = (tokens: Token[], at: number): boolean =>
  /^(?:[ao]s?|las?|los?|el)$/u.test(tokens[at]?.folded ?? '') &&
  /^(?:d[aeo]s?|del)$/u.test(tokens[at + 1]?.folded ?? '');

const isStrong = (text: string, state: TurnState): boolean =>
  weigh({ text, raw: text, message: 0 }, state).strength === 'strong';

/** "… e me manda", "… e quantas tenho?"; an infinitive goes on with the verb before it: "e mandar". */
function asksAnew(tokens: Token[], lexicon: Lexicon): boolean {
  const verb = tokens.slice(0, 3).find((_, n) => isVerb(tokens.slice(n), lexicon));
  const isInfinitive = /^\p{L}{2,}[aei]r$/u.test(verb?.folded ?? '');
  return verb === undefined ? lexicon.question.test(foldedText(tokens)) : !isInfinitive;
}

function isVerb(tokens: Token[], lexicon: Lexicon): boolean {
  const patterns = [...Object.values(lexicon.verbs), lexicon.remove, lexicon.correct];
  return patterns.some((pattern) => matchTokens(tokens, pattern)?.from === 0);
}
