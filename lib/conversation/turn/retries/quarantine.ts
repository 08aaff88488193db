import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Turn } from '../state/open-turn';

/** So many workers died while this very file was at work: something in it is their killer. */
const fileDeathsMax = 30;
/** Words cost a worker next to nothing: where two died over the same, they are the killer. */
const wordsDeathsMax = 2;

/** On `globalThis`: the route and the worker are bundles of their own in one process. */
const line = globalThis as typeof globalThis & { acervoSuspects?: Promise<unknown> };

/** Whether a worker died in the turn: something in it may have been the reason. */
export function hasLostWorker(turn: Pick<Turn, 'attempts' | 'failures'>): boolean {
  return turn.attempts - 1 - turn.failures > 0;
}

/**
 * Takes in a file of a turn in which a worker died. Such files go one at a time, and are noted
 * while they are at work: a death is put down to the file that was, and to none that only waited.
 * After a crash some get through in each life of the process, however short it is.
 * @throws AcervoError `bad_media` when too many workers died of this file
 */
export function takeQuarantined<T>(
  turnId: string,
  mediaId: string,
  takeIn: () => Promise<T>,
): Promise<T> {
  const name = `at work ${mediaId}`;
  return inLine(async () => {
    const deaths = (await noteAtWork(turnId, name)) - 1;
    try {
      if (deaths >= fileDeathsMax) throw new AcervoError('bad_media', 'No worker survives it.');
      return await takeIn();
    } finally {
      await forgetAtWork(turnId, name);
    }
  });
}

/**
 * Answers a turn. Once a worker has died in it, the answering is noted too. Turns that were noted
 * when a worker died go one at a time from then on, so that the next death is put down to one alone.
 * @throws AcervoError `text_unreadable` when two workers died over its words
 */
export async function answerQuarantined<T>(turn: Turn, answer: () => Promise<T>): Promise<T> {
  if (!hasLostWorker(turn)) return answer();
  const name = 'at work';
  const deaths = Number(turn.journal.recall(name) ?? 0);
  // The note stays: the next try, which apologises, is to find it.
  if (deaths >= wordsDeathsMax) {
    throw new AcervoError('text_unreadable', 'No worker survives these words.');
  }
  const answerNoted = async () => {
    await noteAtWork(turn.id, name);
    try {
      return await answer();
    } finally {
      await forgetAtWork(turn.id, name);
    }
  };
  return deaths === 0 ? answerNoted() : inLine(answerNoted);
}

function inLine<T>(work: () => Promise<T>): Promise<T> {
  // Whatever became of the one before.
  const done = (line.acervoSuspects ?? Promise.resolve()).then(work, work);
  line.acervoSuspects = done;
  return done;
}

/** @returns how often it was begun and not ended, this time included */
async function noteAtWork(turnId: string, name: string): Promise<number> {
  const [noted] = await (await db()).$queryRaw<{ times: number }[]>`
    INSERT INTO acervo_turn_step (turn_id, name, value) VALUES (${turnId}::uuid, ${name}, '1'::jsonb)
    ON CONFLICT (turn_id, name)
      DO UPDATE SET value = to_jsonb((acervo_turn_step.value #>> '{}')::int + 1)
    RETURNING (value #>> '{}')::int AS times`;
  return noted?.times ?? 1;
}

async function forgetAtWork(turnId: string, name: string): Promise<void> {
  await (await db()).turnStep.deleteMany({ where: { turnId, name } });
}
