import { tool } from 'ai';
import { z } from 'zod';
import { describedPhotos, listWaitingPhotos, setDescription } from '@/lib/collection';
import { writeConversationContext } from '@/lib/memory';
import { proposeDescription } from '../../propose-description';
import { mustBeSaid } from '../turn/must-be-said';
import { attempt, type TurnTools } from '../turn/turn-tools';

export function describeWaitingPhotos(tools: TurnTools) {
  return tool({
    description:
      'Give the photos that wait for words (those replied to, else the newest) their description: the words of the person exactly as written. isSure: false where they may be only a feeling or talk: nothing is written, and you ask with these words (asks).',
    inputSchema: z.object({ description: z.string(), isSure: z.boolean() }),
    execute: ({ description, isSure }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        mustBeSaid(description, tools.said.words);
        const { photoIds: newest, waiting } = await listWaitingPhotos({ ctx, input: {} });
        const quoted = await describedPhotos({ ctx, input: { photoIds: tools.quotedPhotoIds } });
        const quotedWaiting = quoted.filter((photo) => photo.description === null);
        const photoIds = quotedWaiting.length > 0 ? quotedWaiting.map(({ id }) => id) : newest;
        if (!isSure && photoIds.length > 0) {
          tools.proposal = await proposeDescription(tools, photoIds, description);
          return { described: 0, stillWaiting: waiting, asks: tools.proposal };
        }
        // Words that the gallery gave them at this moment stay, and these stand below them.
        const { described } = await setDescription({
          ctx,
          input: { mode: 'append', photoIds, words: description },
        });
        await writeConversationContext({ ctx, input: { lastShownPhotoIds: photoIds } });
        return { described, stillWaiting: waiting - described, asks: null };
      }),
  });
}
