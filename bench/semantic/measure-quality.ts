/**
 * Keeps 200 described photos, asks every question by words alone and by words with meaning, and
 * prints how well each found what was meant, as one line of JSON. A process of its own, because a
 * process has one database and one configuration.
 */

import type { PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { embeddingState, embedPhotos, embedQuery, findPhotos } from '@/lib/search';
import { report } from '../../scripts/setup/report.mjs';
import { type Album, albums } from './albums';
import type { Quality, Scores } from './measured';
import { otherWords, type Question, sharedWords, unanswered } from './questions';

const lookedAt = 10;
const recalledAt = 5;
const floors = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];

type Ask = (words: string) => Promise<number[]>;
interface Kept {
  album: Album;
  text: string;
}

await openDatabase();
const state = await embeddingState();
if (!state.isOn) throw new Error(`Searching by meaning is off: ${state.reason}.`);
const { name: model, similarityMin } = state.model;
const client = await db();
const { id: personId } = await client.person.create({ data: { address: 'x', replyTo: 'x' } });
const ctx: PersonContext = { actor: 'person', personId };
const kept = await keepAlbums();
for (let afterId: number | null = 0; afterId !== null; ) {
  const signal = AbortSignal.timeout(120_000);
  afterId = (await embedPhotos({ ctx, input: { afterId }, signal })).nextId;
}

const byWords: Ask = (words) => ask(words, null);
const fused =
  (floor: number): Ask =>
  (words) =>
    ask(words, floor);
const measured: Quality = {
  model,
  similarityMin,
  photos: kept.size,
  kinds: [await compare('their own words', sharedWords), await compare('other words', otherWords)],
  unanswered: {
    questions: unanswered.length,
    words: await countAnswered(byWords),
    fused: await countAnswered(fused(similarityMin)),
  },
  floors: [],
};
for (const floor of floors) {
  const scores = await score(otherWords, fused(floor));
  measured.floors.push({
    ...scores,
    similarityMin: floor,
    wrong: await countAnswered(fused(floor)),
  });
}
await closeDatabase();
report(JSON.stringify(measured));

async function compare(name: string, questions: Question[]) {
  return {
    name,
    questions: questions.length,
    words: await score(questions, byWords),
    fused: await score(questions, fused(similarityMin)),
  };
}

async function score(questions: Question[], asked: Ask): Promise<Scores> {
  let recall = 0;
  let reciprocalRank = 0;
  let found = 0;
  let foundRight = 0;
  for (const question of questions) {
    const right = new Set(
      [...kept].filter(([, photo]) => answers(photo, question)).map(([id]) => id),
    );
    const ids = await asked(question.words);
    const isRight = (id: number) => right.has(id);
    recall += ids.slice(0, recalledAt).filter(isRight).length / Math.min(right.size, recalledAt);
    const first = ids.findIndex(isRight);
    if (first >= 0) reciprocalRank += 1 / (first + 1);
    found += ids.length;
    foundRight += ids.filter(isRight).length;
  }
  return {
    recallAt5: recall / questions.length,
    reciprocalRank: reciprocalRank / questions.length,
    precision: found === 0 ? 1 : foundRight / found,
  };
}

function answers({ album, text }: Kept, { of, saying }: Question): boolean {
  return of.includes(album) && (!saying || text.toLowerCase().includes(saying));
}

async function countAnswered(asked: Ask): Promise<number> {
  let answered = 0;
  for (const { words } of unanswered) if ((await asked(words)).length > 0) answered += 1;
  return answered;
}

async function ask(words: string, floor: number | null): Promise<number[]> {
  const read = floor === null ? null : await embedQuery({ ctx, input: { words, turnId: null } });
  if (floor !== null && read === null) throw new Error('The model did not answer.');
  const meaning = read && floor !== null ? { ...read, similarityMin: floor } : null;
  const { photos } = await findPhotos({
    ctx,
    input: {
      ...{ words, from: null, to: null, order: 'newest', after: null, limit: lookedAt },
      meaning,
    },
  });
  return photos.map(({ id }) => id);
}

async function keepAlbums(): Promise<Map<number, Kept>> {
  const kept = new Map<number, Kept>();
  for (const [album, texts] of Object.entries(albums)) {
    for (const text of texts) {
      const description = await client.description.create({ data: { text, ownerId: personId } });
      const { id } = await client.image.create({
        data: { link: 'x', ownerId: personId, descriptionId: description.id },
      });
      kept.set(id, { album: album as Album, text });
    }
  }
  return kept;
}
