import { tool } from 'ai';
import { z } from 'zod';
import { drawImage } from '@/lib/ai';
import { keepDrawing, readImage, storeDrawing } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { checkBudget, recordUsage } from '@/lib/usage';
import { attemptAfter, type TurnTools } from '../turn/turn-tools';

/** Each is paid for, and takes as long as a person waits. */
const drawingsPerTurnMax = 1;

export function makeDrawing(tools: TurnTools) {
  return tool({
    description:
      'Make a drawing that the person asked for, and send it behind your answer. prompt: what it shows, as the person said it. photoId: a photo of theirs to draw from, or null. It is no photograph and is not kept among them.',
    inputSchema: z.object({ prompt: z.string().min(1), photoId: z.int32().nullable() }),
    execute: ({ prompt, photoId }) =>
      attemptAfter(
        tools,
        () => draw(tools, { prompt, photoId }),
        async (stored) => {
          const { ctx, turnId } = tools;
          const { drawingId } = await keepDrawing({ ctx, input: { ...stored, prompt, turnId } });
          tools.reply.drawingIds.push(drawingId);
          return { drawn: 1 };
        },
      ),
  });
}

/** The paid call and the bytes that it made; the row comes after. */
async function draw(
  { ctx, turnId, reply, clock }: TurnTools,
  { prompt, photoId }: { prompt: string; photoId: number | null },
) {
  if (reply.drawingIds.length >= drawingsPerTurnMax) {
    throw new AcervoError('bad_request', 'One drawing a message is all that can be made.');
  }
  await checkBudget({ ctx, input: { role: 'image' } });
  const reference =
    photoId === null
      ? null
      : await readImage({ ctx, input: { imageId: photoId, variant: 'full' } });
  const { bytes, model } = await clock.standStill(() =>
    drawImage(prompt, reference?.body ?? null, clock.signal),
  );
  await recordUsage({ ctx, input: { role: 'image', model, turnId, drawings: 1 } });
  return storeDrawing({ ctx, input: { bytes, model } });
}
