import { tool } from 'ai';
import { z } from 'zod';
import { readAlbum } from '@/lib/collection';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { findPhotos as findInCatalogue } from '@/lib/search';
import { summarise } from '../turn/photo-summary';
import { attempt, type TurnTools } from '../turn/turn-tools';
import { resultsMax, resultsUsual } from './find-photos';

export function morePhotos(tools: TurnTools) {
  return tool({
    description: 'The next photos of the last search. Nothing is sent.',
    inputSchema: z.object({ count: z.number().int().positive().nullable() }),
    execute: ({ count }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        const { lastSearch } = await readConversationContext({ ctx });
        if (!lastSearch) {
          return { found: 0, photos: [], correctedTo: null, near: [], remaining: 0 };
        }
        const { cursor, remaining, albumId, ...query } = lastSearch;
        const limit = Math.min(count ?? resultsUsual, resultsMax);
        const { photos, next } = albumId
          ? await readAlbum({ ctx, input: { albumId, after: cursor, limit } })
          : await findInCatalogue({ ctx, input: { ...query, after: cursor, limit } });
        const left = Math.max(0, remaining - photos.length);
        await writeConversationContext({
          ctx,
          input: {
            lastSearch: next ? { ...query, albumId, cursor: next, remaining: left } : null,
          },
        });
        return {
          found: remaining,
          photos: photos.map(summarise),
          correctedTo: null,
          near: [],
          remaining: left,
        };
      }),
  });
}
