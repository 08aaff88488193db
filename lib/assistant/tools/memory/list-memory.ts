import { tool } from 'ai';
import { z } from 'zod';
import { countPhotos } from '@/lib/collection';
import { listPreferences, recallExchanges } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function listMemory(tools: TurnTools) {
  return tool({
    description: 'What is remembered of the person: preferences, exchanges, how many photos.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        const { ctx } = tools;
        const [preferences, exchanges, photos] = await Promise.all([
          listPreferences({ ctx }),
          recallExchanges({ ctx }),
          countPhotos({ ctx }),
        ]);
        return { preferences, exchanges: exchanges.length, photos };
      }),
  });
}
