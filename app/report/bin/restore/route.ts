import { restorePhotos } from '@/lib/collection';
import { answerChange, photoIds } from '../../changes/answer-change';

/** Takes photos out of the bin; null takes all. */
export function POST(request: Request): Promise<Response> {
  return answerChange(request, { photoIds: photoIds.nullable() }, async (asked) => {
    const restored = await restorePhotos(asked);
    return { restored: restored.photoIds.length };
  });
}
