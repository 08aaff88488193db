import { tool } from 'ai';
import { z } from 'zod';
import { rememberPreference as remember } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function rememberPreference(tools: TurnTools) {
  return tool({
    description:
      'Remember something lasting that the person says of themselves in this message, as one short sentence in their words. A new value of the same thing takes the place of the old one.',
    inputSchema: z.object({ text: z.string() }),
    execute: ({ text }) =>
      attempt(tools, () =>
        remember({ ctx: tools.ctx, input: { text, said: tools.said.ownWords } }),
      ),
  });
}
