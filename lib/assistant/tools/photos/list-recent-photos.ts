import { tool } from 'ai';
import { z } from 'zod';
import { writeConversationContext } from '@/lib/memory';
import { listPhotos } from '@/lib/search';
import { summarise } from '../turn/photo-summary';
import { attempt, type TurnTools } from '../turn/turn-tools';
import { resultsMax, resultsUsual } from './find-photos';

export function listRecentPhotos(tools: TurnTools) {
  return tool({
    description: 'The photos of this person that were saved last, newest first. Nothing is sent.',
    inputSchema: z.object({ count: z.number().int().positive().nullable() }),
    execute: ({ count }) =>
      attempt(tools, async () => {
        const limit = Math.min(count ?? resultsUsual, resultsMax);
        const { ctx } = tools;
        const page = await listPhotos({ ctx, input: { limit } });
        const total = page.total ?? 0;
        const lastSearch = page.next && {
          words: null,
          from: null,
          to: null,
          order: 'newest' as const,
          cursor: page.next,
          remaining: total - page.photos.length,
        };
        await writeConversationContext({ ctx, input: { lastSearch: lastSearch || null } });
        return { photos: page.photos.map(summarise), total };
      }),
  });
}
