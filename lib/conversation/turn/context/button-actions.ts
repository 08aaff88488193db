import { type ButtonAction, type OfferedButton, showUndone } from '@/lib/assistant';
import { separatePhotos, setDescription, undo } from '@/lib/collection';
import { db } from '@/lib/db';
import { isAcervoError } from '@/lib/errors';
import { foldAccents, type Language } from '@/lib/language';
import { writeConversationContext } from '@/lib/memory';
import { sayOutcome } from '@/lib/rules-assistant';
import { type ReplyButtons, readButtons } from '../../outbound/buttons';
import { phrasesOf } from '../../phrases';
import type { Turn, TurnMessage } from '../state/open-turn';

/** A tap of a button that has an action, or the same said in words. */
export interface ActionReply {
  messageId: string;
  /** Null for a button of no reply that this person has: forged, or forgotten with its message. */
  tapped: { replyId: string; action: ButtonAction } | null;
}

/** What a done action says, and what can be tapped under that. */
interface ActionOutcome {
  text: string;
  buttons?: OfferedButton[];
}

/**
 * The taps of a turn whose buttons have actions. Which reply and which button, the tap says; what it
 * does stands with that reply, and only one of the person's own replies is looked at.
 */
export async function findActionReplies(turn: Turn): Promise<ActionReply[]> {
  const buttonReplies: ActionReply[] = [];
  for (const message of turn.messages) {
    const tap = await tapIn(turn, message);
    if (tap) buttonReplies.push(tap);
  }
  return buttonReplies;
}

async function tapIn(turn: Turn, message: TurnMessage): Promise<ActionReply | null> {
  const { buttonPayload, repliedToSid } = message.context;
  if (buttonPayload === null) return saidAsButton(turn, message);
  const [, buttonId, replyId] = /^(a\d):(?:([0-9a-f-]{36})$)?/.exec(buttonPayload) ?? [];
  if (buttonId === undefined) return null;
  // Where the channel did not fill the place in, the tapped message says which reply it was.
  const named = replyId ? { id: replyId } : { sid: repliedToSid ?? '' };
  const reply = await (await db()).message.findFirst({
    where: { ...named, personId: turn.ctx.personId, direction: 'outbound' },
    select: { id: true, buttons: true },
  });
  const action = readButtons(reply?.buttons)?.find(({ id }) => id === buttonId)?.action;
  return { messageId: message.id, tapped: reply && action ? { replyId: reply.id, action } : null };
}

/** Where buttons cannot be shown their titles are answers all the same, to the last thing we said. */
async function saidAsButton(
  turn: Turn,
  { id, body, media }: TurnMessage,
): Promise<ActionReply | null> {
  const said = plain(body);
  if (said === '' || said.length > titleCharactersMax || media.length > 0) return null;
  const last = await (await db()).message.findFirst({
    where: { personId: turn.ctx.personId, direction: 'outbound' },
    orderBy: [{ createdAt: 'desc' }, { position: 'desc' }],
    select: { id: true, buttons: true },
  });
  const buttons: ReplyButtons = readButtons(last?.buttons) ?? [];
  const meant = buttons.find(({ title, isTapped }) => !isTapped && plain(title) === said);
  return last && meant?.action
    ? { messageId: id, tapped: { replyId: last.id, action: meant.action } }
    : null;
}

/** WhatsApp's own limit of a button's title. */
const titleCharactersMax = 20;

const plain = (text: string) =>
  foldAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/**
 * Does what was tapped, each question once: a second tap, or the other button of the same question,
 * is told that it is done. The claim and what it did commit together.
 */
export async function performActions(
  turn: Turn,
  buttonReplies: ActionReply[],
  language: Language,
): Promise<ActionOutcome[]> {
  const outcomes: ActionOutcome[] = [];
  for (const { messageId, tapped } of buttonReplies) {
    const outcome = turn.journal.once(`tap ${messageId}`, async () => {
      const { questionHasPassed, doneAlready } = phrasesOf(language);
      if (!tapped) return { text: questionHasPassed };
      if (!(await claim(turn, tapped.replyId))) return { text: doneAlready };
      return perform(turn, tapped.action, language);
    });
    outcomes.push(await outcome.catch((error: unknown) => refusalOf(error, language)));
  }
  return outcomes;
}

/** What stands by now may not let it be done: that is said, and nothing was changed. */
function refusalOf(error: unknown, language: Language): ActionOutcome {
  const isRefusal = isAcervoError(error) && ['conflict', 'not_found'].includes(error.code);
  if (!isRefusal) throw error;
  return { text: sayOutcome.refused(language, error.code) };
}

async function claim({ ctx }: Turn, replyId: string): Promise<boolean> {
  const claimed = await (await db()).$executeRaw`
    UPDATE acervo_message SET buttons = (
      SELECT jsonb_agg(button || '{"isTapped": true}') FROM jsonb_array_elements(buttons) button)
    WHERE id = ${replyId}::uuid AND person_id = ${ctx.personId}::uuid
      AND NOT buttons @> '[{"isTapped": true}]'`;
  return claimed === 1;
}

async function perform(
  turn: Turn,
  action: ButtonAction,
  language: Language,
): Promise<ActionOutcome> {
  const { ctx, id: turnId } = turn;
  const phrases = phrasesOf(language);
  switch (action.do) {
    case 'separate': {
      const input = { photoIds: action.photoIds, turnId };
      const { photoIds } = await separatePhotos({ ctx, input });
      if (photoIds.length === 0) return { text: phrases.apartAlready };
      await writeConversationContext({ ctx, input: { lastShownPhotoIds: photoIds } });
      return { text: phrases.separated(photoIds.length) };
    }
    case 'describe': {
      const input = { mode: 'replace' as const, photoIds: action.photoIds, words: action.words };
      const { described, before } = await setDescription({ ctx, input });
      await writeConversationContext({
        ctx,
        input: { lastShownPhotoIds: action.photoIds, proposedCorrection: null },
      });
      const told = { photos: described, now: action.words, before: before[0] ?? null };
      return { text: sayOutcome.described(language, told) };
    }
    case 'undo': {
      const undone = await undo({ ctx, input: { changeId: action.changeId } });
      await showUndone(ctx, undone);
      const { kind, photoIds, ...rest } = undone;
      const told = { undone: kind, photos: photoIds.length, ...rest };
      return { text: sayOutcome.undone(language, told, new Date().toISOString()) };
    }
    case 'nothing':
      await writeConversationContext({
        ctx,
        input: { proposedCorrection: null, proposedUndo: null },
      });
      return { text: sayOutcome.kept(language) };
  }
}
