import { tool } from 'ai';
import { z } from 'zod';
import { setDescription } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function acceptProposal(tools: TurnTools) {
  return tool({
    description:
      'Only when the state has a proposal: the person said yes (accepted) or no to that description. After a no the photos wait for their own words: ask for them.',
    inputSchema: z.object({ accepted: z.boolean() }),
    execute: ({ accepted }) =>
      attempt(tools, async () => {
        const { ctx, turnId } = tools;
        const { proposedDescription } = await readConversationContext({ ctx });
        if (!proposedDescription) return { described: 0, description: null };
        // Whatever a model was talked into: its own words become a person's by their yes alone.
        if (proposedDescription.turnId === turnId) {
          throw new AcervoError('forbidden', 'The person has not answered the question yet.');
        }
        const { photoIds, text } = proposedDescription;
        await writeConversationContext({
          ctx,
          input: { proposedDescription: null, lastShownPhotoIds: photoIds },
        });
        if (!accepted) return { described: 0, description: null };
        const { described } = await setDescription({
          ctx,
          input: { mode: 'fill', photoIds, words: text },
        });
        return { described, description: text };
      }),
  });
}
