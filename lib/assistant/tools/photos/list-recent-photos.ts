import { tool } from 'ai';
import { z } from 'zod';
import { listPhotos } from '@/lib/catalogue';
import { summarise } from '../photo-summary';
import { attempt, type TurnTools } from '../turn-tools';
import { resultsMax } from './find-photos';

export function listRecentPhotos(tools: TurnTools) {
  return tool({
    description: 'The photos of this person that were saved last, newest first. Nothing is sent.',
    inputSchema: z.object({ count: z.number().int().positive().nullable() }),
    execute: ({ count }) =>
      attempt(tools, async () => {
        const limit = Math.min(count ?? resultsMax, resultsMax);
        const { photos, total } = await listPhotos({ ctx: tools.ctx, input: { limit } });
        return { photos: photos.map(summarise), total: total ?? 0 };
      }),
  });
}
