import { shareSaidIn } from '../../lib/language';
import type { Dialogue, DialogueTurn, Ending, Expected } from './dialogues/dialogue';
import type { ObservedEnding } from './observe-ending';
import type { ObservedCall, ObservedTurn } from './observe-turn';
import type { PlayedDialogue } from './play-dialogue';

/** One thing that had to be so; `found` tells what was, where it was not. */
export interface Check {
  what: string;
  isMet: boolean;
  found: string;
}

/** Judges by calls and rows alone: how a model words its answer is its own affair. */
export function scoreDialogue(dialogue: Dialogue, { turns, ending }: PlayedDialogue): Check[] {
  return [
    ...dialogue.turns.flatMap((turn, index) => scoreTurn(turn, turns[index], index + 1)),
    ...scoreEnding(dialogue.ends, ending),
  ];
}

function scoreTurn(
  turn: DialogueTurn,
  observed: ObservedTurn | undefined,
  number: number,
): Check[] {
  const calls = observed?.calls ?? [];
  const called = calls.map(tellCall).join(' ') || 'nothing';
  const sent = observed?.sent ?? [];
  const check = (what: string, isMet: boolean, found: string): Check => ({
    what: `turn ${number}: ${what}`,
    isMet,
    found,
  });
  return [
    check('is answered', observed?.isDone === true, observed ? 'an apology' : 'no answer'),
    ...(turn.calls ?? []).map((expected) =>
      check(
        `calls ${tellExpected(expected)}`,
        calls.some((call) => fits(call, expected)),
        called,
      ),
    ),
    ...(turn.never ?? []).map((tool) =>
      check(
        `does not call ${tool}`,
        calls.every((call) => call.tool !== tool),
        called,
      ),
    ),
    ...(turn.sends === undefined
      ? []
      : [check(`sends ${tellList(turn.sends)}`, isSame(sent, turn.sends), tellList(sent))]),
    ...(turn.sendsCount === undefined
      ? []
      : [check(`sends ${turn.sendsCount}`, sent.length === turn.sendsCount, tellList(sent))]),
  ];
}

function scoreEnding(ends: Ending, found: ObservedEnding): Check[] {
  const all: [keyof Ending, boolean, unknown][] = [
    ['photos', found.photos === ends.photos, found.photos],
    ['descriptions', isSame(found.descriptions, ends.descriptions ?? []), found.descriptions],
    ['described', holdEach(found.descriptions, ends.described ?? []), found.descriptions],
    [
      'preferences',
      found.preferences.length === ends.preferences?.length &&
        holdEach(found.preferences, ends.preferences),
      found.preferences,
    ],
    ['taken', isSame(found.taken.map(String), ends.taken ?? []), found.taken],
    ['place', holdEach([found.place ?? ''], [ends.place ?? '']), found.place],
  ];
  return all
    .filter(([key]) => ends[key] !== undefined)
    .map(([key, isMet, value]) => ({
      what: `in the end: ${key} ${JSON.stringify(ends[key])}`,
      isMet,
      found: JSON.stringify(value),
    }));
}

const isSame = (found: string[], wanted: readonly string[]) =>
  found.length === wanted.length && found.toSorted().join('\n') === wanted.toSorted().join('\n');

const holdEach = (texts: string[], words: readonly string[]) =>
  words.every((word) => texts.some((text) => shareSaidIn(word, text) === 1));

function fits({ tool, input }: ObservedCall, expected: Expected): boolean {
  const tools = [expected.tool].flat();
  return (
    tools.includes(tool) &&
    Object.entries(expected.input ?? {}).every(([key, wanted]) =>
      typeof wanted === 'string'
        ? shareSaidIn(wanted, String(input[key] ?? '')) === 1
        : (input[key] ?? null) === wanted,
    )
  );
}

const tellCall = ({ tool, input }: ObservedCall) => `${tool}(${JSON.stringify(input)})`;
const tellExpected = ({ tool, input }: Expected) =>
  `${[tool].flat().join(' or ')}${input ? ` ${JSON.stringify(input)}` : ''}`;
const tellList = (files: readonly string[]) => (files.length > 0 ? files.join(', ') : 'nothing');
