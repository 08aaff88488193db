import { describedPhotos, listAlbum, setDescription } from '@/lib/catalogue';
import { shorten } from '@/lib/language';
import { readFocus, writeFocus } from '@/lib/memory';
import { phrasesOf } from '../phrases';
import { sharePlace } from '../signals/keep-place';
import { finishTurn } from './finish-turn';
import type { TakenMedia } from './take-in-media';
import type { Turn } from './turn';

/** Photos that came after their album was answered share its description. */
export async function joinAlbum(turn: Turn, albumTurnId: string, lateIds: number[]): Promise<void> {
  if (lateIds.length === 0) return;
  const { ctx } = turn;
  await setDescription({ ctx, input: { mode: 'share', photoIds: lateIds, turnId: albumTurnId } });
  const { photoIds } = await listAlbum({ ctx, input: { turnId: albumTurnId } });
  // "Delete these" after an album means the late ones too.
  const { lastShownPhotoIds, proposedDescription } = await readFocus({ ctx });
  const isAlbumMeant = lastShownPhotoIds.some((id) => photoIds.includes(id));
  const meant = [...new Set([...lastShownPhotoIds, ...lateIds])];
  if (isAlbumMeant) await writeFocus({ ctx, input: { lastShownPhotoIds: meant } });
  // So does a "yes" to what was proposed for it.
  if (proposedDescription?.turnId === albumTurnId) {
    const proposed = { ...proposedDescription, photoIds };
    await writeFocus({ ctx, input: { proposedDescription: proposed } });
  }
  await sharePlace(turn, photoIds, lateIds);
}

/** As much of a description as one needs to know which it is. */
const recognisableCharactersMax = 60;

const recognisable = (words: string) =>
  shorten(words.replace(/\s+/gu, ' ').trim(), recognisableCharactersMax);

/** One line to an album that was answered: what was put to it, with a button to take it out again. */
export async function tellJoined(turn: Turn, taken: TakenMedia, lateIds: number[]): Promise<void> {
  const language = turn.person.language ?? 'pt';
  const phrases = phrasesOf(language);
  const late = await describedPhotos({ ctx: turn.ctx, input: { photoIds: lateIds } });
  const words = late.at(-1)?.description;
  const lines = [
    ...(late.length > 0 ? [phrases.joined(late.length, words ? recognisable(words) : null)] : []),
    ...taken.notes(language),
  ];
  const separate = { do: 'separate' as const, photoIds: lateIds };
  await finishTurn({
    turn,
    language,
    said: null,
    text: lines.join('\n'),
    photoIds: [],
    drawingIds: [],
    isProposing: false,
    buttons: late.length > 0 ? [{ title: phrases.separateButton, action: separate }] : [],
    givesGalleryLink: false,
    usage: null,
    failure: null,
  });
}
