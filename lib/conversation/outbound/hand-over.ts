import { drawCode, linkGallery } from '@/lib/auth';
import { sendMessage, statusCallbackUrl } from '@/lib/channels';
import { linkDrawing, linkImage } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import type { Language } from '@/lib/language';
import { linkDocument, storeStripe } from '@/lib/reports';
import { phrasesOf } from '../phrases';
import { type Carried, hasMedia, type Outbox, type OutboxMessage } from './outbox';
import { sendQuestion } from './send-question';

/** Gives one reply to the channel, its picture or buttons in the form that has not been refused yet. */
export async function handOver(
  reply: OutboxMessage,
  { to, personId, language }: Outbox,
): Promise<{ sid: string }> {
  const addressed = { to, statusCallback: statusCallbackUrl(reply.id) };
  if (reply.buttons !== null && reply.mediaForm === 0) {
    const { body, buttons } = reply;
    // An action stands with its reply; a proposal is its turn's.
    const hasActions = buttons.some(({ action }) => action !== undefined);
    const question = hasActions ? reply.id : (reply.turnId ?? reply.id);
    return sendQuestion(addressed, { body, question, quickReplies: { language, buttons } });
  }
  if (!hasMedia(reply)) {
    const body = await withSecret(reply, { personId, language });
    return sendMessage({ ...addressed, body });
  }
  if (reply.mediaForm > 1) {
    const body = [reply.body, notSent(reply, language)].filter(Boolean).join('\n');
    return sendMessage({ ...addressed, body });
  }
  const ctx = { actor: 'person' as const, personId };
  const stripe = await storeStripeOf(ctx, reply, language);
  if (stripe !== null) {
    const mediaUrl = await linkDocument({ ctx, input: { documentId: stripe } });
    const body = [reply.body, phrasesOf(language).stripeAsPdf].filter(Boolean).join('\n');
    return sendMessage({ ...addressed, mediaUrl, body });
  }
  const mediaUrl = await linkMedia(reply, personId);
  return sendMessage({ ...addressed, mediaUrl, ...(reply.body && { body: reply.body }) });
}

/** A photo that is a line on a phone when it is whole goes as a file that can be read. */
async function storeStripeOf(
  ctx: PersonContext,
  { imageId, mediaForm, body }: OutboxMessage,
  language: Language,
): Promise<string | null> {
  if (imageId === null || mediaForm > 0) return null;
  return storeStripe({ ctx, input: { imageId, title: body, language } });
}

function notSent({ imageId, documentId }: Carried, language: Language): string {
  const { photoNotSent, drawingNotSent, documentNotSent } = phrasesOf(language);
  if (documentId !== null) return documentNotSent;
  return imageId === null ? drawingNotSent : photoNotSent;
}

async function linkMedia(
  { imageId, drawingId, documentId, mediaForm }: OutboxMessage,
  personId: string,
): Promise<string> {
  const ctx = { actor: 'person' as const, personId };
  const isSmall = mediaForm === 1;
  // A file has one form; the second try is at the same one.
  if (documentId !== null) return linkDocument({ ctx, input: { documentId } });
  if (imageId !== null) return linkImage({ ctx, input: { imageId, isSmall } });
  return linkDrawing({ ctx, input: { drawingId: drawingId ?? '', isSmall } });
}

/**
 * A reply's words, with what they bring. Made at the last moment and anew at each try: it stands in
 * no row, so neither the conversation, nor memory, nor the message history can show it.
 * @throws AcervoError `not_found` for a code that comes too late: it is not sent at all
 */
async function withSecret(
  { id, body, secret }: OutboxMessage,
  { personId, language }: Pick<Outbox, 'personId' | 'language'>,
): Promise<string> {
  if (secret === null) return body;
  const phrases = phrasesOf(language);
  if (secret === 'signInCode') return `${body}\n${await drawCode({ input: { messageId: id } })}`;
  const link = await linkGallery({ ctx: { actor: 'person', personId } });
  return [body, phrases.galleryLink(link)].filter(Boolean).join('\n');
}
