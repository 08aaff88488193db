import { deletePhotos } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { answerChange, photoIds } from '../../changes/answer-change';

export function POST(request: Request): Promise<Response> {
  return answerChange(request, { photoIds }, async (asked) => {
    const { changeId, deleted } = await deletePhotos(asked);
    if (changeId === null) throw new AcervoError('not_found', 'None of these photos is known.');
    return { changeId, deleted };
  });
}
