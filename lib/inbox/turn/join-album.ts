import { joinDescription } from '@/lib/catalogue';
import { readFocus, writeFocus } from '@/lib/memory';
import { sharePlace } from '../signals/keep-place';
import { finishTurn } from './finish-turn';
import type { TakenMedia } from './take-in-media';
import type { Turn } from './turn';

/** Photos that came after their album was answered share its description. */
export async function joinAlbum(turn: Turn, albumTurnId: string, lateIds: number[]): Promise<void> {
  if (lateIds.length === 0) return;
  const { ctx } = turn;
  const { photoIds } = await joinDescription({
    ctx,
    input: { photoIds: lateIds, turnId: albumTurnId },
  });
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

/** Nothing more is said to an album that was answered, unless something could not be kept. */
export async function endSilently(turn: Turn, taken: TakenMedia): Promise<void> {
  const language = turn.person.language ?? 'pt';
  await finishTurn({
    turn,
    language,
    said: null,
    text: taken.notes(language).join('\n'),
    photoIds: [],
    drawingIds: [],
    isProposing: false,
    givesGalleryLink: false,
    usage: null,
    failure: null,
  });
}
