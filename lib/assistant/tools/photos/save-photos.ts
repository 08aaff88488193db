import { tool } from 'ai';
import { z } from 'zod';
import { describePhotos } from '@/lib/catalogue';
import { writeFocus } from '@/lib/memory';
import { mustBeSaid } from '../must-be-said';
import { attempt, type TurnTools } from '../turn-tools';

const captionCharactersMax = 300;

export function savePhotos(tools: TurnTools) {
  return tool({
    description:
      'Keep photos of this turn. description: the words of the person exactly as written, or null when there are none. captions: your own words for photos you can see, else empty.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()),
      description: z.string().nullable(),
      captions: z.array(
        z.object({ photoId: z.int32(), text: z.string().max(captionCharactersMax) }),
      ),
    }),
    execute: ({ photoIds, description, captions }) =>
      attempt(tools, async () => {
        // What the person wrote is theirs to the letter, however a model would have put it.
        const ownWords = tools.groups.find(({ photoIds: [first] }) => first === photoIds[0])?.words;
        if (!ownWords && description) mustBeSaid(description, tools.said.words);
        const model = tools.assistant.name;
        const { photos, described } = await describePhotos({
          ctx: tools.ctx,
          input: {
            photoIds,
            description: ownWords ?? description,
            captions: captions.map((one) => ({ ...one, model })),
          },
        });
        await writeFocus({ ctx: tools.ctx, input: { lastShownPhotoIds: photoIds } });
        return { saved: photos, described: described > 0 };
      }),
  });
}
