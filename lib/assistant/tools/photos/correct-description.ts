import { tool } from 'ai';
import { z } from 'zod';
import { correctDescription as correctInCatalogue } from '@/lib/catalogue';
import { readFocus } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn-tools';

export function correctDescription(tools: TurnTools) {
  return tool({
    description:
      'Put new words in the place of a description. photoIds: null for the photos last saved or shown.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()).nullable(),
      description: z.string(),
    }),
    execute: ({ photoIds, description }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        const ids = photoIds ?? (await readFocus({ ctx })).lastShownPhotoIds;
        return correctInCatalogue({ ctx, input: { photoIds: ids, description } });
      }),
  });
}
