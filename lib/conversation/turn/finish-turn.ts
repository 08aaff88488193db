import { v7 as uuidv7 } from 'uuid';
import type { Answer, Reply } from '@/lib/assistant';
import { splitText } from '@/lib/channels';
import { describedDrawings, describedPhotos } from '@/lib/collection';
import { runIn, type Transaction, transact } from '@/lib/db';
import { sendJob, takeBackJobs } from '@/lib/jobs';
import { type Language, shorten } from '@/lib/language';
import { log } from '@/lib/log';
import { recordExchange } from '@/lib/memory';
import { describedDocuments } from '@/lib/reports';
import { askToEmbed } from '@/lib/search';
import { actionButtons, proposalButtons } from '../outbound/buttons';
import { countLater } from '../outbound/outbox';
import { phrasesOf } from '../phrases';
import { replyQueue, turnQueue } from '../queues';
import type { Turn } from './state/open-turn';

/** Under a photo, a reminder of its description is enough. */
const photoBodyCharactersMax = 300;

/** What leaves room in a message of 1,600 characters for a link and its sentence. */
const linkTextCharactersMax = 1200;

/**
 * Ends the turn and writes its replies with the job that sends them, in one transaction: there is
 * no answer without its end. Without a text nothing is said.
 */
export async function finishTurn({
  turn,
  language,
  said,
  reply,
  usage,
  failure,
}: {
  turn: Turn;
  language: Language;
  /** What memory keeps of the person's side; null when it was remembered before. */
  said: string | null;
  reply: Reply;
  usage: Answer | null;
  /** An error code when this is an apology. */
  failure: string | null;
}): Promise<void> {
  const media = await mediaReplies(turn, language, reply);
  const text = await withLater(reply.text, media.length, turn, language);
  const replies = [...textReplies({ ...reply, text }, language), ...media];
  const isOurs = await transact(async (tx) => {
    // The person before their messages, as the webhook locks them: a second delivery of a message
    // that is just being answered would otherwise end in a deadlock.
    await tx.person.update({ where: { id: turn.ctx.personId }, data: { language } });
    if (!(await closeTurn(tx, turn, usage, failure))) return false;
    await tx.message.createMany({
      data: replies.map((message, position) => ({
        ...message,
        id: uuidv7(),
        personId: turn.ctx.personId,
        direction: 'outbound' as const,
        turnId: turn.id,
        position,
      })),
    });
    if (said !== null) {
      await recordExchange({ ctx: turn.ctx, input: { said, answered: reply.text }, tx });
    }
    // The jobs of the messages that this turn answered along with its own have nothing left to do.
    const answeredIds = turn.messages.map(({ id }) => id);
    if (answeredIds.length > 1) await takeBackJobs(runIn(tx), turnQueue, answeredIds);
    if (replies.length > 0) {
      const { personId } = turn.ctx;
      await sendJob(runIn(tx), replyQueue, { id: uuidv7(), key: personId, data: { personId } });
    }
    // Which words a turn changed is not asked: what has its vector is passed over.
    await askToEmbed(runIn(tx), turn.ctx.personId);
    return true;
  });
  const ids = { turnId: turn.id, replies: replies.length, model: usage?.model };
  log.info(ids, isOurs ? 'turn finished' : 'turn was finished by another worker');
}

/** What the text ends with goes under its end: buttons, or a link. */
function textReplies({ text, isProposing, buttons, hasGalleryLink }: Reply, language: Language) {
  const texts = splitText(text);
  // By itself where the text has no room for it.
  if (hasGalleryLink && (texts.at(-1) ?? '').length > linkTextCharactersMax) texts.push('🔗');
  const last = {
    ...(buttons.length > 0 && { buttons: actionButtons(buttons) }),
    // One question under a message: that of the description comes first.
    ...(isProposing && { buttons: proposalButtons(language) }),
    ...(hasGalleryLink && { secret: 'galleryLink' as const }),
  };
  return texts.map((body, n) => ({ body, ...(n === texts.length - 1 && last) }));
}

/** Says which of the photos and files come only in some minutes. */
async function withLater(
  text: string,
  count: number,
  { ctx }: Turn,
  language: Language,
): Promise<string> {
  const later = await countLater(ctx.personId, count);
  return later > 0 ? `${text}\n${phrasesOf(language).picturesLater(later)}` : text;
}

/** The photos with their descriptions, then the drawings and the files, each with what it is. */
async function mediaReplies(
  { ctx }: Turn,
  language: Language,
  { photoIds, drawingIds, documentIds }: Reply,
): Promise<{ body: string; imageId?: number; drawingId?: string; documentId?: string }[]> {
  const photos = photoIds.length > 0 ? await describedPhotos({ ctx, input: { photoIds } }) : [];
  const drawings = await describedDrawings({ ctx, input: { drawingIds } });
  const documents = await describedDocuments({ ctx, input: { documentIds } });
  return [
    ...photos.map(({ id, description }) => ({
      body: shorten(description ?? '', photoBodyCharactersMax),
      imageId: id,
    })),
    ...drawings.map(({ id, model }) => ({
      body: phrasesOf(language).drawnBy(model),
      drawingId: id,
    })),
    ...documents.map(({ id, photos }) => ({
      body: phrasesOf(language).pdfOf(photos),
      documentId: id,
    })),
  ];
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
  // What became of these files is told now.
  const toldIds = turn.messages.flatMap(({ media }) => media.map(({ id }) => id));
  if (turn.isAboutDetached) {
    await tx.media.updateMany({ where: { id: { in: toldIds } }, data: { detachedAt: null } });
  }
  return count === 1;
}
