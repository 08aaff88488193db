import { readFocus } from '@/lib/memory';
import type { TurnTools } from './turn-tools';

/** The photos of "that one": of the message that is replied to, else those last saved or shown. */
export async function meantPhotoIds({ ctx, quotedPhotoIds }: TurnTools): Promise<number[]> {
  return quotedPhotoIds.length > 0 ? quotedPhotoIds : (await readFocus({ ctx })).lastShownPhotoIds;
}
