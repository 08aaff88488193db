import { tool } from 'ai';
import { z } from 'zod';
import { describePhotos, listWaitingPhotos } from '@/lib/catalogue';
import { writeFocus } from '@/lib/memory';
import { mustBeSaid } from '../must-be-said';
import { attempt, type TurnTools } from '../turn-tools';

export function describeWaitingPhotos(tools: TurnTools) {
  return tool({
    description:
      'Give the newest photos that wait for words their description: the words of the person exactly as written.',
    inputSchema: z.object({ description: z.string() }),
    execute: ({ description }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        mustBeSaid(description, tools.said.words);
        const { photoIds, waiting } = await listWaitingPhotos({ ctx, input: {} });
        const { described } = await describePhotos({ ctx, input: { photoIds, description } });
        await writeFocus({ ctx, input: { lastShownPhotoIds: photoIds } });
        return { described, stillWaiting: waiting - described };
      }),
  });
}
