import { tool } from 'ai';
import { z } from 'zod';
import { describedPhotos } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { writeConversationContext } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** More at once is more than a person can mean by one "yes" in a chat. */
const deletedAtOnceMax = 50;

/** Enough for the person to see what their yes is about. */
const namedMax = 3;

export function deletePhotos(tools: TurnTools) {
  return tool({
    description:
      'Propose to delete photos. Nothing is deleted: the person must say yes in their next message. What is deleted lies in the bin for 30 days.',
    inputSchema: z.object({ photoIds: z.array(z.int32()).min(1).max(deletedAtOnceMax) }),
    execute: ({ photoIds }) =>
      attempt(tools, async () => {
        const { ctx, turnId } = tools;
        const photos = await describedPhotos({ ctx, input: { photoIds } });
        const own = photos.map((photo) => photo.id);
        if (own.length === 0) throw new AcervoError('not_found', 'None of these photos is known.');
        await writeConversationContext({
          ctx,
          input: { proposedDeletion: { photoIds: own, turnId } },
        });
        const named = photos.slice(0, namedMax).flatMap(({ description }) => description ?? []);
        return { waitingForConfirmation: own.length, descriptions: [...new Set(named)] };
      }),
  });
}
