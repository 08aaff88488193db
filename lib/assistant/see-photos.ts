import { type AssistantModel, captionPhotos, hasVisionModel, photosSeenMax } from '@/lib/ai';
import { readImage, setCaptions } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { checkBudget, recordUsage } from '@/lib/usage';
import type { TurnInput } from './compose-state';
import type { Journal } from './journal';

export interface PhotoCaption {
  photoId: number;
  text: string;
}

interface Seen {
  model: string;
  captions: PhotoCaption[];
}

const nothing: Seen = { model: '', captions: [] };

/** After a failure the next people are not made to wait for the same vendor. */
const restMs = 60_000;
let restsUntilMs = 0;

/** The turn's first photos, in the size that models look at. */
export function showPhotos({ ctx, input }: { ctx: PersonContext; input: TurnInput }) {
  return Promise.all(
    seenIds(input).map((imageId) => readImage({ ctx, input: { imageId, variant: 'w640' } })),
  );
}

/**
 * What the vision model sees in the turn's photos, where the assistant does not see by itself. It is
 * kept as the photos' captions under that model's name. Seeing is an extra: when the vision model is
 * down or over the budget, the turn goes on without.
 */
export async function seePhotos({
  ctx,
  input,
  assistant,
  journal,
  signal,
}: {
  ctx: PersonContext;
  input: TurnInput;
  assistant: AssistantModel;
  journal: Journal;
  signal: AbortSignal;
}): Promise<PhotoCaption[]> {
  const photoIds = seenIds(input);
  if (assistant.sees || !hasVisionModel() || photoIds.length === 0) return [];
  const { model, captions } = await journal.afterwards('captions', async () => {
    try {
      return await look({ ctx, input, signal });
    } catch (error) {
      if (!isAcervoError(error) || signal.aborted) throw error;
      log.warn({ err: error, turnId: input.turnId }, 'image captions failed');
      if (error.code === 'model_unavailable') restsUntilMs = Date.now() + restMs;
      return nothing;
    }
  });
  if (captions.length > 0) {
    const marked = captions.map((caption) => ({ ...caption, model }));
    await journal.once('captions kept', () => setCaptions({ ctx, input: { captions: marked } }));
  }
  return captions;
}

async function look({
  ctx,
  input,
  signal,
}: {
  ctx: PersonContext;
  input: TurnInput;
  signal: AbortSignal;
}): Promise<Seen> {
  if (Date.now() < restsUntilMs) return nothing;
  await checkBudget({ ctx, input: { role: 'vision' } });
  const photos = await showPhotos({ ctx, input });
  const { captions, ...used } = await captionPhotos(photos, input.language, signal);
  await recordUsage({ ctx, input: { role: 'vision', turnId: input.turnId, ...used } });
  const photoIds = seenIds(input);
  return {
    model: used.model,
    captions: captions.flatMap((text, index) => {
      const photoId = photoIds[index];
      return text === null || photoId === undefined ? [] : { photoId, text };
    }),
  };
}

function seenIds({ photos }: TurnInput): number[] {
  return photos.flatMap(({ photoIds }) => photoIds).slice(0, photosSeenMax);
}
