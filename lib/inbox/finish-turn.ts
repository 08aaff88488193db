import { v7 as uuidv7 } from 'uuid';
import type { Answer } from '@/lib/assistant';
import { describedPhotos } from '@/lib/catalogue';
import { db, type Transaction } from '@/lib/db';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';
import { recordExchange } from '@/lib/memory';
import { splitText } from '@/lib/whatsapp';
import type { Turn } from './turn';

/** Under a photo, a reminder of its description is enough. */
const photoBodyCharactersMax = 300;

/** Writes the replies and ends the turn, in one transaction: there is no answer without its end. */
export async function finishTurn({
  turn,
  language,
  said,
  text,
  photoIds,
  usage,
  failure,
}: {
  turn: Turn;
  language: Language;
  said: string;
  text: string;
  photoIds: number[];
  usage: Answer | null;
  /** An error code when this is an apology. */
  failure: string | null;
}): Promise<void> {
  const photos = await describedPhotos({ ctx: turn.ctx, input: { photoIds } });
  const replies = [
    ...splitText(text).map((body) => ({ body, imageId: null })),
    ...photos.map((photo) => ({
      body: (photo.description ?? '').slice(0, photoBodyCharactersMax),
      imageId: photo.id,
    })),
  ];
  const isOurs = await (await db()).$transaction(async (tx) => {
    // The person before their messages, as the webhook locks them: a second delivery of a message
    // that is just being answered would otherwise end in a deadlock.
    await tx.person.update({ where: { id: turn.ctx.personId }, data: { language } });
    if (!(await closeTurn(tx, turn, usage, failure))) return false;
    await tx.message.createMany({
      data: replies.map((reply, position) => ({
        ...reply,
        id: uuidv7(),
        personId: turn.ctx.personId,
        direction: 'outbound' as const,
        turnId: turn.id,
        position,
      })),
    });
    await recordExchange({ ctx: turn.ctx, input: { said, answered: text }, tx });
    return true;
  });
  const ids = { turnId: turn.id, replies: replies.length, model: usage?.model };
  log.info(ids, isOurs ? 'turn finished' : 'turn was finished by another worker');
}

/** False when another worker, which took this one for dead, has answered the turn already. */
async function closeTurn(
  tx: Transaction,
  turn: Turn,
  usage: Answer | null,
  failure: string | null,
): Promise<boolean> {
  const { count } = await tx.turn.updateMany({
    where: { id: turn.id, status: 'running' },
    data: {
      status: failure ? 'failed' : 'done',
      errorCode: failure,
      finishedAt: new Date(),
      model: usage?.model ?? null,
      inputTokens: usage?.inputTokens ?? null,
      outputTokens: usage?.outputTokens ?? null,
    },
  });
  await tx.message.updateMany({
    where: { turnId: turn.id, direction: 'inbound' },
    data: { status: 'done' },
  });
  return count === 1;
}
