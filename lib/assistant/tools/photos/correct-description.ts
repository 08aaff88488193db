import { tool } from 'ai';
import { z } from 'zod';
import { setDescription } from '@/lib/catalogue';
import { mustBeSaid } from '../must-be-said';
import { photosMeant } from '../photos-meant';
import { attempt, type TurnTools } from '../turn-tools';

export function correctDescription(tools: TurnTools) {
  return tool({
    description:
      'Put new words of the person, as they stand in this message, in the place of a description. photoIds: null for the photos replied to, else those last saved or shown.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()).nullable(),
      description: z.string(),
    }),
    execute: ({ photoIds, description }) =>
      attempt(tools, async () => {
        // What stands there goes; words that were only passed on do not ask for that.
        mustBeSaid(description, tools.said.ownWords);
        const meant = await photosMeant(tools, photoIds);
        const { described, before } = await setDescription({
          ctx: tools.ctx,
          input: { mode: 'replace', photoIds: meant, words: description },
        });
        return { corrected: described, before: before[0] ?? null };
      }),
  });
}
