import type { Lexicon } from '../lexicon/lexicon';
import type { Token } from './tokens';

/** A wrong letter in a short word makes another word more often than a misspelling. */
const verbLettersMin = 5;
/** From this length on a word is taken for the verb even where nothing around supports it. */
const tellingLettersMin = 6;

/**
 * Reads a misspelt verb at the head of a request: "mosta as ft", "serch for". Only the head is
 * touched, so that the words which are searched for stay as they were written.
 */
export function correctHeadVerb(tokens: Token[], lexicon: Lexicon): Token[] {
  const [head, ...others] = tokens;
  if (!head || lexicon.notMisspelt.has(head.folded) || lexicon.misspeltVerbs.includes(head.folded))
    return tokens;
  const verb = lexicon.misspeltVerbs.find(
    (candidate) => candidate.length >= verbLettersMin && isOneEditAway(head.folded, candidate),
  );
  if (!verb) return tokens;
  const next = others[0]?.folded ?? '';
  const isDestructive = lexicon.remove.test(verb);
  const isSupported = lexicon.verbObjects.has(next);
  const isTelling = verb.length >= tellingLettersMin && !isDestructive;
  return isSupported || isTelling ? [{ ...head, folded: verb }, ...others] : tokens;
}

/**
 * One letter too many, missing, wrong, or two swapped. The first letter must be right: people
 * rarely miss it, and without this "banda" would be read as "manda".
 */
function isOneEditAway(written: string, meant: string): boolean {
  if (written === meant || written[0] !== meant[0]) return false;
  const shared = sharedPrefix(written, meant);
  const [left, right] = [written.slice(shared), meant.slice(shared)];
  const isSwapped =
    left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.length > 1 && isSwapped)
  );
}

function sharedPrefix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
