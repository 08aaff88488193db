import { tool } from 'ai';
import { z } from 'zod';
import { ownPhotoIds, setCaptions, setDescription } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { writeConversationContext } from '@/lib/memory';
import { proposeDescription } from '../../propose-description';
import { mustBeSaid } from '../turn/must-be-said';
import { attempt, type TurnTools } from '../turn/turn-tools';

const captionCharactersMax = 300;

export function savePhotos(tools: TurnTools) {
  return tool({
    description:
      'Keep photos of this turn. description: the words of the person exactly as written, or null when there are none. captions: your own words for photos you can see, else empty. proposal: only for photos without any words, the description that you offer and will quote word for word in your question, else null.',
    inputSchema: z.object({
      photoIds: z.array(z.int32()),
      description: z.string().nullable(),
      captions: z.array(
        z.object({ photoId: z.int32(), text: z.string().max(captionCharactersMax) }),
      ),
      proposal: z.string().max(captionCharactersMax).nullable().default(null),
    }),
    execute: ({ photoIds, description, captions, proposal }) =>
      attempt(tools, async () => {
        // What the person wrote is theirs to the letter, however a model would have put it.
        const { ctx, groups } = tools;
        const ownWords = groups.find(({ photoIds: [first] }) => first === photoIds[0])?.words;
        if (!ownWords && description) mustBeSaid(description, tools.said.words);
        const saved = await ownPhotoIds({ ctx, input: { photoIds } });
        if (saved.length === 0) throw new AcervoError('not_found', 'None of these is known.');
        const { name: model, sees } = tools.assistant;
        const words = ownWords ?? description;
        const offered = words === null ? offerOf(tools, proposal) : null;
        const input = {
          captions: [
            // What is offered is a model's caption at first, whatever becomes of it.
            ...photoIds.flatMap((photoId) => (offered ? { photoId, ...offered } : [])),
            // Who does not see would only repeat what another model saw, under a name of its own.
            ...(sees ? captions.map((one) => ({ ...one, model })) : []),
          ],
        };
        await setCaptions({ ctx, input });
        const described = words === null ? 0 : await keepWords(tools, photoIds, words);
        if (offered) {
          tools.proposal = await proposeDescription(tools, photoIds, offered.text);
        }
        await writeConversationContext({ ctx, input: { lastShownPhotoIds: photoIds } });
        return { saved: saved.length, described: described > 0 };
      }),
  });
}

/** A caption stands below words that the gallery gave its photos at this moment. */
async function keepWords(
  { ctx, turnId, groups }: TurnTools,
  photoIds: number[],
  words: string,
): Promise<number> {
  const isCaption = groups.some(
    (group) => group.words === words && photoIds.every((id) => group.photoIds.includes(id)),
  );
  const mode = isCaption ? 'append' : 'fill';
  const { described } = await setDescription({ ctx, input: { mode, photoIds, words, turnId } });
  return described;
}

/** The rules assistant cannot see: what it offers is what was seen for it. */
function offerOf(
  { assistant, suggestion }: TurnTools,
  proposal: string | null,
): { text: string; model: string } | null {
  if (assistant.isBuiltIn) return suggestion;
  const text = proposal?.trim();
  if (!text) return null;
  return text === suggestion?.text ? suggestion : { text, model: assistant.name };
}
