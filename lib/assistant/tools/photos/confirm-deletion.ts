import { tool } from 'ai';
import { z } from 'zod';
import { deletePhotos } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { saysYesIn } from '@/lib/language';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function confirmDeletion(tools: TurnTools) {
  return tool({
    description:
      'Carry out, or drop, the deletion that was proposed in an earlier message, after the person said yes or no.',
    inputSchema: z.object({ confirmed: z.boolean() }),
    execute: ({ confirmed }) =>
      attempt(tools, async () => {
        const { ctx, turnId, isTap } = tools;
        if (isTap) throw new AcervoError('forbidden', 'The yes was for a description.');
        const { proposedDeletion } = await readConversationContext({ ctx });
        if (!proposedDeletion) return { deleted: 0 };
        // Whatever a model was talked into: proposing and confirming are never one turn.
        if (proposedDeletion.turnId === turnId) {
          throw new AcervoError('forbidden', 'The person has not answered the question yet.');
        }
        if (confirmed && !saysYesIn(tools.said.ownWords)) {
          throw new AcervoError('forbidden', 'The person has not said a plain yes.');
        }
        const { deleted } = confirmed
          ? await deletePhotos({ ctx, input: { photoIds: proposedDeletion.photoIds } })
          : { deleted: 0 };
        await writeConversationContext({
          ctx,
          input: { proposedDeletion: null, ...(confirmed ? { lastShownPhotoIds: [] } : {}) },
        });
        return { deleted };
      }),
  });
}
