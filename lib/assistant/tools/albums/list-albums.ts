import { tool } from 'ai';
import { z } from 'zod';
import { listAlbums as listInCatalogue } from '@/lib/catalogue';
import { attempt, type TurnTools } from '../turn-tools';

/** As many as fit into one message. */
const listedMax = 20;

export function listAlbums(tools: TurnTools) {
  return tool({
    description: 'The albums of this person, the one used last first, with how many photos each.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        const albums = await listInCatalogue({ ctx: tools.ctx });
        return {
          albums: albums.slice(0, listedMax).map(({ name, photoCount }) => ({
            name,
            photos: photoCount,
          })),
          total: albums.length,
        };
      }),
  });
}
