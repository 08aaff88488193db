import { joinDescription } from '@/lib/catalogue';
import { readFocus, writeFocus } from '@/lib/memory';
import { sharePlace } from '../signals/keep-place';
import { finishTurn } from './finish-turn';
import type { TakenMedia } from './take-in-media';
import type { Turn } from './turn';

/**
 * Photos that came after their album was answered: they share its description, and nothing more is
 * said, unless one of them could not be kept.
 */
export async function joinAlbum(turn: Turn, albumTurnId: string, taken: TakenMedia): Promise<void> {
  const { ctx } = turn;
  const lateIds = taken.photos.map(({ photoId }) => photoId);
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
  const language = turn.person.language ?? 'pt';
  await finishTurn({
    turn,
    language,
    said: null,
    text: taken.notes(language).join('\n'),
    photoIds: [],
    drawingIds: [],
    isProposing: false,
    usage: null,
    failure: null,
  });
}
