import { tool } from 'ai';
import { z } from 'zod';
import { listAlbums as listInCatalogue } from '@/lib/collection';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** Two or three messages of 1,600 characters; who has more albums looks for one in the gallery. */
const listedMax = 100;

export function listAlbums(tools: TurnTools) {
  return tool({
    description:
      'The albums of this person, the one used last first, with how many photos each. Asked which albums there are, say how many and name every one listed, each on a line of its own, however many they are.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => nameAlbums(await listInCatalogue({ ctx: tools.ctx }))),
  });
}

/** The first hundred by name, how many there are, and where the others are seen. */
export function nameAlbums(albums: { name: string; photoCount: number }[]) {
  const listed = albums.slice(0, listedMax);
  const left = albums.length - listed.length;
  return {
    albums: listed.map(({ name, photoCount }) => ({ name, photos: photoCount })),
    total: albums.length,
    ...(left > 0 && { note: `The other ${left} are in the gallery: say so.` }),
  };
}
