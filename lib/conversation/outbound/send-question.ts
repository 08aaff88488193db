import {
  createQuickReplies,
  fitsQuickReplies,
  type OutboundMessage,
  type QuickReplies,
  quickRepliesContent,
  sendFailure,
  sendMessage,
} from '@/lib/channels';
import { db } from '@/lib/db';
import { log } from '@/lib/log';

type Addressed = Pick<OutboundMessage, 'to' | 'statusCallback'>;

interface Question {
  body: string;
  /** What its taps come back with, beside the button's id. */
  question: string;
  quickReplies: QuickReplies;
}

/**
 * Sends a question with buttons under it. Without them it is a question all the same: where the
 * channel cannot make them, it goes as plain words.
 */
export async function sendQuestion(
  addressed: Addressed,
  { body, question, quickReplies }: Question,
): Promise<{ sid: string }> {
  const plainly = () => sendMessage({ ...addressed, body });
  if (!fitsQuickReplies(body, quickReplies)) return plainly();
  const sid = await knownContent(quickReplies);
  if (sid === null) return plainly();
  try {
    const content = quickRepliesContent(sid, body, question);
    return await sendMessage({ ...addressed, content });
  } catch (error) {
    if (sendFailure(error)?.class !== 'content') throw error;
    // Refused, so nothing was sent: the channel has forgotten them, and they are made anew.
    await forgetContent(quickReplies, sid);
    const anew = await knownContent(quickReplies);
    if (anew === null) return plainly();
    return sendMessage({ ...addressed, content: quickRepliesContent(anew, body, question) });
  }
}

/** @returns null when the channel could not make them */
async function knownContent(quickReplies: QuickReplies): Promise<string | null> {
  const client = await db();
  const name = nameOf(quickReplies);
  const known = await client.contentTemplate.findUnique({ where: { name } });
  if (known) return known.sid;
  try {
    const sid = await createQuickReplies(quickReplies);
    // Two processes may make them at once; whichever is noted first serves both from then on.
    await client.contentTemplate.createMany({ data: { name, sid }, skipDuplicates: true });
    return sid;
  } catch (error) {
    if (!sendFailure(error)) throw error;
    log.warn({ err: error }, 'buttons unavailable, question sent as text');
    return null;
  }
}

async function forgetContent(quickReplies: QuickReplies, sid: string): Promise<void> {
  await (await db()).contentTemplate.deleteMany({ where: { name: nameOf(quickReplies), sid } });
}

function nameOf({ language, buttons }: QuickReplies): string {
  return `${language} ${buttons.map(({ id, title }) => `${id}=${title}`).join(' ')}`;
}
