import type { Lexicon, VerbRole } from '../lexicon/lexicon';
import { lookUp, matchTokens, type Token } from '../reading/tokens';

export interface Head {
  role: VerbRole | null;
  count: number | null;
  hasPhotoNoun: boolean;
  rest: Token[];
}

/** The order in which verbs are tried: longer and more telling ones first. */
const roles: VerbRole[] = [
  'saved',
  'count',
  'list',
  'recall',
  'where',
  'see',
  'find',
  'send',
  'have',
  'want',
];

/** Three digits are a street number or a flat, not a count of photos. */
const digitsOfCount = /^\d{1,2}$/u;

/** Reads off the front what is request and not content: "me manda aí 3 fotos do …". */
export function readHead(tokens: Token[], lexicon: Lexicon): Head {
  let head: Head = { role: null, count: null, hasPhotoNoun: false, rest: tokens };
  for (let next = step(head, lexicon); next; next = step(head, lexicon)) head = next;
  return head;
}

function step(head: Head, lexicon: Lexicon): Head | null {
  const { rest } = head;
  const [first] = rest;
  if (!first) return null;
  for (const role of head.hasPhotoNoun ? [] : roles) {
    const match = matchTokens(rest, lexicon.verbs[role]);
    if (match) return { ...head, role: head.role ?? role, rest: rest.slice(match.to) };
  }
  const clause = matchTokens(rest, lexicon.relativeClause);
  if (clause?.from === 0) return { ...head, rest: rest.slice(clause.to) };
  const count = head.count === null ? countAt(head, lexicon) : null;
  if (count !== null) return { ...head, count, rest: rest.slice(1) };
  if (lexicon.photoNouns.has(first.folded))
    return { ...head, hasPhotoNoun: true, rest: rest.slice(1) };
  return lexicon.stopWords.has(first.folded) ? { ...head, rest: rest.slice(1) } : null;
}

/** "3 fotos", "manda 2 do gato", "send me 3 dog photos"; "a photo" counts where one is asked for. */
function countAt({ role, rest }: Head, lexicon: Lexicon): number | null {
  const [first, second] = rest;
  if (!first) return null;
  const isFollowedByPhoto = lexicon.photoNouns.has(second?.folded ?? '');
  if (digitsOfCount.test(first.folded) || isCountWord(first, lexicon)) {
    const isCount =
      isFollowedByPhoto ||
      (role !== null &&
        (!second ||
          lexicon.prepositions.has(second.folded) ||
          rest.some(({ folded }) => lexicon.photoNouns.has(folded))));
    return isCount ? (lookUp(lexicon.numbers, first.folded) ?? Number(first.folded)) : null;
  }
  const isOne = lookUp(lexicon.numbers, first.folded) === 1;
  const isAskedFor = role !== null && role !== 'have' && role !== 'recall' && role !== 'where';
  return isOne && isFollowedByPhoto && isAskedFor ? 1 : null;
}

/** "Um" and "a" are articles far more often than numbers. */
const isCountWord = ({ folded }: Token, lexicon: Lexicon) =>
  (lookUp(lexicon.numbers, folded) ?? 0) > 1;
