import { type OfferedButton, replyWith } from '@/lib/assistant';
import { describedPhotos, listAlbum, setDescription } from '@/lib/collection';
import { db } from '@/lib/db';
import { shorten } from '@/lib/language';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { actionButtons } from '../outbound/buttons';
import { phrasesOf } from '../phrases';
import { sharePlace } from './context/keep-place';
import { finishTurn } from './finish-turn';
import type { Turn } from './state/open-turn';
import type { TakenMedia } from './take-in-media';

/** Photos that came after their album was answered share its description. */
export async function joinAlbum(turn: Turn, albumTurnId: string, lateIds: number[]): Promise<void> {
  if (lateIds.length === 0) return;
  const { ctx } = turn;
  await setDescription({ ctx, input: { mode: 'share', photoIds: lateIds, turnId: albumTurnId } });
  const { photoIds } = await listAlbum({ ctx, input: { turnId: albumTurnId } });
  // "Delete these" after an album means the late ones too.
  const { lastShownPhotoIds, proposedDescription } = await readConversationContext({ ctx });
  const isAlbumMeant = lastShownPhotoIds.some((id) => photoIds.includes(id));
  const meant = [...new Set([...lastShownPhotoIds, ...lateIds])];
  if (isAlbumMeant) await writeConversationContext({ ctx, input: { lastShownPhotoIds: meant } });
  // So does a "yes" to what was proposed for it.
  if (proposedDescription?.turnId === albumTurnId) {
    const proposed = { ...proposedDescription, photoIds };
    await writeConversationContext({ ctx, input: { proposedDescription: proposed } });
  }
  await sharePlace(turn, photoIds, lateIds);
}

/** As much of a description as one needs to know which it is. */
const recognisableCharactersMax = 60;

const recognisable = (words: string) =>
  shorten(words.replace(/\s+/gu, ' ').trim(), recognisableCharactersMax);

/**
 * One line to an album that was answered: what was put to it, with a button to take it out again.
 * Where the answer has not gone yet, the line is part of it.
 */
export async function tellJoined(
  turn: Turn & { joinsTurnId: string },
  taken: TakenMedia,
  lateIds: number[],
): Promise<void> {
  const language = turn.person.language ?? 'pt';
  const phrases = phrasesOf(language);
  const late = await describedPhotos({ ctx: turn.ctx, input: { photoIds: lateIds } });
  const words = late.at(-1)?.description;
  const lines = [
    ...(late.length > 0 ? [phrases.joined(late.length, words ? recognisable(words) : null)] : []),
    ...taken.notes(language),
  ];
  const separate = { do: 'separate' as const, photoIds: lateIds };
  const buttons = late.length > 0 ? [{ title: phrases.separateButton, action: separate }] : [];
  const text = lines.join('\n');
  const isPart = await turn.journal.once('tell joined', async () =>
    text === '' ? false : addToAnswer(turn.joinsTurnId, text, buttons),
  );
  await finishTurn({
    turn,
    language,
    said: null,
    reply: isPart ? replyWith('') : replyWith(text, { buttons }),
    usage: null,
    failure: null,
  });
}

/** What leaves room for one more line in a message of 1,600 characters. */
const answerCharactersMax = 1400;

/** @returns whether the album's answer was still here, and asks nothing of its own */
async function addToAnswer(
  albumTurnId: string,
  text: string,
  buttons: OfferedButton[],
): Promise<boolean> {
  const kept = buttons.length > 0 ? JSON.stringify(actionButtons(buttons)) : null;
  const added = await (await db()).$executeRaw`
    UPDATE acervo_message SET body = body || ${`\n${text}`}, buttons = ${kept}::jsonb
    WHERE id = (SELECT id FROM acervo_message
        WHERE turn_id = ${albumTurnId}::uuid AND direction = 'outbound' AND image_id IS NULL
          AND drawing_id IS NULL AND document_id IS NULL
        ORDER BY position DESC LIMIT 1)
      AND status = 'waiting' AND buttons IS NULL AND secret IS NULL
      AND length(body) <= ${answerCharactersMax}`;
  return added === 1;
}
