import { tool } from 'ai';
import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import { writeConversationContext } from '@/lib/memory';
import { findSimilarPhotos as findSimilarInCatalogue } from '@/lib/search';
import { summarise } from '../turn/photo-summary';
import { photosMeant } from '../turn/photos-meant';
import { attempt, type TurnTools } from '../turn/turn-tools';
import { resultsMax, resultsUsual } from './find-photos';

export function findSimilarPhotos(tools: TurnTools) {
  return tool({
    description:
      'Find photos of this person that look like one of them, the nearest first. photoId: null for the photo that the message replies to, or else the one last shown. count: how many they asked for, or null. Nothing is sent.',
    inputSchema: z.object({
      photoId: z.int32().nullable(),
      count: z.number().int().positive().nullable(),
    }),
    execute: ({ photoId, count }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        // Of several the last one stands lowest on the person's screen.
        const imageId = (await photosMeant(tools, photoId === null ? null : [photoId])).at(-1);
        if (imageId === undefined) {
          throw new AcervoError('not_found', 'No photo was quoted or shown.');
        }
        const limit = Math.min(count ?? resultsUsual, resultsMax);
        const { photos } = await findSimilarInCatalogue({ ctx, input: { imageId, limit } });
        // "More" would bring those of a search that is no longer what the talk is about.
        await writeConversationContext({ ctx, input: { lastSearch: null } });
        return { found: photos.length, photos: photos.map(summarise), correctedTo: null, near: [] };
      }),
  });
}
