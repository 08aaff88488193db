import { tool } from 'ai';
import { z } from 'zod';
import { findAlbum, listAlbums, readAlbum } from '@/lib/collection';
import { writeConversationContext } from '@/lib/memory';
import { resultsMax, resultsUsual } from '../photos/find-photos';
import { summarise } from '../turn/photo-summary';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** Enough to see that one meant another name. */
const nearMax = 5;

export function showAlbum(tools: TurnTools) {
  return tool({
    description:
      'The photos of the album of that name, the one put in last first. album in the answer is null where there is no such album; near names those there are. count: how many they asked for, or null. Nothing is sent.',
    inputSchema: z.object({
      album: z.string(),
      count: z.number().int().positive().nullable(),
    }),
    execute: ({ album, count }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        const known = await findAlbum({ ctx, input: { name: album } });
        if (!known) {
          const near = (await listAlbums({ ctx })).slice(0, nearMax).map(({ name }) => name);
          return { album: null, found: 0, photos: [], near };
        }
        const limit = Math.min(count ?? resultsUsual, resultsMax);
        const input = { albumId: known.id, after: null, limit };
        const { name, photoCount, photos, next } = await readAlbum({ ctx, input });
        const lastSearch = next && {
          words: null,
          from: null,
          to: null,
          order: 'newest' as const,
          albumId: known.id,
          cursor: next,
          remaining: photoCount - photos.length,
        };
        await writeConversationContext({ ctx, input: { lastSearch: lastSearch || null } });
        return { album: name, found: photoCount, photos: photos.map(summarise), near: [] };
      }),
  });
}
