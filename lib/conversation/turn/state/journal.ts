import type { Journal } from '@/lib/assistant';
import { db, Prisma, transact } from '@/lib/db';
import { inSpan } from '@/lib/tracing';

export interface TurnJournal extends Journal {
  readonly turnId: string;
}

/**
 * What the finished steps of a turn came to. A step and what it wrote commit together, so a later
 * try of the turn either finds both or neither.
 * @param isResumed false saves the query of a turn that begins
 */
export async function openJournal(
  turnId: string,
  { isResumed }: { isResumed: boolean },
): Promise<TurnJournal> {
  const done = isResumed ? await readSteps(turnId) : new Map<string, unknown>();
  const note = async (name: string, value: unknown) => {
    await (await db()).turnStep.create({ data: { turnId, name, value: toJson(value) } });
    done.set(name, value);
  };
  return {
    turnId,
    recall: (name) => done.get(name),
    async once(name, work) {
      if (done.has(name)) return done.get(name) as never;
      return inSpan('step', { 'acervo.step': name }, () =>
        transact(async () => {
          const value = await work();
          await note(name, value);
          return value;
        }),
      );
    },
    async afterwards(name, work) {
      if (done.has(name)) return done.get(name) as never;
      return inSpan('step', { 'acervo.step': name }, async () => {
        const value = await work();
        await note(name, value);
        return value;
      });
    },
  };
}

async function readSteps(turnId: string): Promise<Map<string, unknown>> {
  const steps = await (await db()).turnStep.findMany({ where: { turnId } });
  return new Map(steps.map(({ name, value }) => [name, value]));
}

/** As PostgreSQL can hold it: without null characters. A null is a wrapper of its own in Prisma. */
function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull {
  const text = JSON.stringify(value ?? null, (_, part) =>
    typeof part === 'string' ? part.replaceAll('\0', '') : part,
  );
  return JSON.parse(text) ?? Prisma.JsonNull;
}
