import { tool } from 'ai';
import { z } from 'zod';
import { correctDescription as correctInCatalogue } from '@/lib/catalogue';
import { readFocus } from '@/lib/memory';
import { mustBeSaid } from '../must-be-said';
import { attempt, type TurnTools } from '../turn-tools';

export function correctDescription(tools: TurnTools) {
  return tool({
    description:
      'Put new words of the person, as they stand in this message, in the place of a description. photoIds: null for the photos last saved or shown.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()).nullable(),
      description: z.string(),
    }),
    execute: ({ photoIds, description }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        // What stands there goes; words that were only passed on do not ask for that.
        mustBeSaid(description, tools.said.ownWords);
        const ids = photoIds ?? (await readFocus({ ctx })).lastShownPhotoIds;
        return correctInCatalogue({ ctx, input: { photoIds: ids, description } });
      }),
  });
}
