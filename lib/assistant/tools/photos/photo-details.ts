import { tool } from 'ai';
import { z } from 'zod';
import { photoDetails as detailsInCatalogue } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { photosMeant } from '../turn/photos-meant';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function photoDetails(tools: TurnTools) {
  return tool({
    description:
      'When and where a photo was taken, the days on which it was sent, and the text that stands in it. photoId: null for the one the person replies to, or the one last shown.',
    inputSchema: z.object({ photoId: z.int32().nullable() }),
    execute: ({ photoId }) =>
      attempt(tools, async () => {
        const [meant] = await photosMeant(tools, photoId === null ? null : [photoId]);
        if (meant === undefined) throw new AcervoError('not_found', 'No photo was shown lately.');
        const found = await detailsInCatalogue({ ctx: tools.ctx, input: { photoId: meant } });
        // Where exactly somebody lives is theirs; a model has no use for it.
        const { latitude: _, longitude: __, ...details } = found;
        return details;
      }),
  });
}
