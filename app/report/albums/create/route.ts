import { z } from 'zod';
import { createAlbum } from '@/lib/collection';
import { answerChange, photoIds } from '../../changes/answer-change';

const fields = { name: z.string(), photoIds: photoIds.or(z.tuple([])).default([]) };

export function POST(request: Request): Promise<Response> {
  return answerChange(request, fields, async (asked) => {
    const { album, changeId } = await createAlbum(asked);
    return { album, changeId };
  });
}
