import { expect, test } from 'vitest';
import { dialogues } from './dialogues';
import type { Dialogue } from './dialogues/dialogue';
import type { PlayedDialogue } from './play-dialogue';
import { scoreDialogue } from './score-dialogue';

const dialogue: Dialogue = {
  name: 'x',
  ability: 'finding',
  turns: [
    {
      says: 'fotos de cachorro',
      calls: [{ tool: 'findPhotos', input: { words: 'cachorro' } }],
      never: ['deletePhotos'],
      sends: ['dog.jpg'],
    },
  ],
  ends: { photos: 1, descriptions: ['O Thor'], preferences: [] },
};
const played: PlayedDialogue = {
  turns: [
    {
      calls: [{ tool: 'findPhotos', input: { words: 'meus cachorros' } }],
      sent: ['dog.jpg'],
      reply: 'whatever',
      tokens: 1,
      isDone: true,
    },
  ],
  ending: {
    photos: 1,
    descriptions: ['O Thor'],
    preferences: [],
    taken: [null, null],
    place: null,
  },
};
const missed = (one: PlayedDialogue) =>
  scoreDialogue(dialogue, one).flatMap(({ what, isMet }) => (isMet ? [] : [what]));

test('calls and rows decide, not the wording', () => {
  expect(missed(played)).toEqual([]);
});

test.each([
  [
    'another call',
    { calls: [{ tool: 'findPhotos', input: { words: 'gato' } }] },
    /calls findPhotos/,
  ],
  [
    'a call too many',
    { calls: [...(played.turns[0]?.calls ?? []), { tool: 'deletePhotos', input: {} }] },
    /does not call deletePhotos/,
  ],
  ['another photo', { sent: ['cat.jpg'] }, /sends dog.jpg/],
  ['an apology', { isDone: false }, /is answered/],
])('%s is a failure', (_, change, what) => {
  const turns = played.turns.map((turn) => ({ ...turn, ...change }));
  expect(missed({ ...played, turns })).toEqual([expect.stringMatching(what)]);
});

test.each([
  ['a description in other words', { descriptions: ['o thor'] }],
  ['a preference that nobody asked for', { preferences: ['gosta do mar'] }],
  ['a photo too few', { photos: 0 }],
])('%s is a failure', (_, change) => {
  expect(missed({ ...played, ending: { ...played.ending, ...change } })).toHaveLength(1);
});

test('a dialogue that broke off fails in what it did not reach', () => {
  expect(missed({ ...played, turns: [] }).length).toBeGreaterThan(1);
});

test('there are twenty dialogues a language, of one to five turns, each under its own name', () => {
  for (const language of ['pt', 'en', 'es']) {
    const spoken = dialogues.filter((one) => one.language === language);
    expect(new Set(spoken.map(({ name }) => name)).size).toBe(20);
    for (const { turns } of spoken) expect(turns.length).toBeLessThanOrEqual(5);
  }
});
