import { tool } from 'ai';
import { z } from 'zod';
import { rememberPreference as remember } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn-tools';

export function rememberPreference(tools: TurnTools) {
  return tool({
    description:
      'Remember something lasting that the person said of themselves, in their language, as one short sentence.',
    inputSchema: z.object({ text: z.string() }),
    execute: (input) => attempt(tools, () => remember({ ctx: tools.ctx, input })),
  });
}
