import { tool } from 'ai';
import { z } from 'zod';
import { describePhotos } from '@/lib/catalogue';
import { writeFocus } from '@/lib/memory';
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
        const model = tools.assistant.name;
        const { photos, described } = await describePhotos({
          ctx: tools.ctx,
          input: {
            photoIds,
            description: ownWords(tools, photoIds, description),
            captions: captions.map((one) => ({ ...one, model })),
          },
        });
        await writeFocus({ ctx: tools.ctx, input: { lastShownPhotoIds: photoIds } });
        return { saved: photos, described: described > 0 };
      }),
  });
}

/**
 * What the person wrote is theirs to the letter, however a model would have put it: the caption, or
 * the caption and what they wrote besides, where the model takes both for the description.
 */
function ownWords(
  { groups, words }: TurnTools,
  photoIds: number[],
  description: string | null,
): string | null {
  const caption = groups.find(({ photoIds: [first] }) => first === photoIds[0])?.words ?? null;
  if (caption === null) return description;
  const both = `${caption}\n${words}`;
  return description === both ? both : caption;
}
