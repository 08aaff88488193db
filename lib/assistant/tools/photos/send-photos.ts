import { tool } from 'ai';
import { z } from 'zod';
import { ownPhotoIds } from '@/lib/collection';
import { writeConversationContext } from '@/lib/memory';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** Each photo is a message that costs money, and one a few seconds is all that WhatsApp allows. */
const photosPerTurnMax = 10;

export function sendPhotos(tools: TurnTools) {
  return tool({
    description: `Send photos behind your answer, at most ${photosPerTurnMax}.`,
    inputSchema: z.object({ photoIds: z.array(z.int32()).min(1) }),
    execute: ({ photoIds }) =>
      attempt(tools, async () => {
        const { ctx } = tools;
        const own = await ownPhotoIds({ ctx, input: { photoIds } });
        const wanted = [...new Set([...tools.reply.photoIds, ...own])].slice(0, photosPerTurnMax);
        tools.reply.photoIds = wanted;
        await writeConversationContext({ ctx, input: { lastShownPhotoIds: wanted } });
        // Of these: another request of the same turn may have sent others.
        return { sending: own.filter((id) => wanted.includes(id)).length };
      }),
  });
}
