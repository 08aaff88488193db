import { tool } from 'ai';
import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import { forgetPreference as forget } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function forgetPreference(tools: TurnTools) {
  return tool({
    description:
      'Forget one remembered thing: by its number in the list (from 1), or by words that it holds.',
    inputSchema: z.object({
      number: z.number().int().positive().nullable(),
      words: z.string().nullable(),
    }),
    execute: (input) =>
      attempt(tools, () => {
        // What is forgotten cannot be brought back: a caption or a forwarded text does not ask for it.
        if (tools.said.ownWords === '') {
          throw new AcervoError('forbidden', 'The person has not asked to forget anything.');
        }
        return forget({ ctx: tools.ctx, input });
      }),
  });
}
