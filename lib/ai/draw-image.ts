import { APICallError } from '@ai-sdk/provider';
import { generateImage } from 'ai';
import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { openaiFor } from './openai';

/** What every image model draws. */
const size = '1024x1024';
/** gpt-image-1 chooses by itself otherwise, up to four times the price that a drawing is weighed by. */
const gptImageQuality = { openai: { quality: 'medium' } };
/** gpt-image-1 takes up to two minutes for what is intricate; half of that for what people ask. */
const drawingMsMax = 90_000;
/** What OpenAI's image models are told no more of. */
const promptCharactersMax = 4000;

/** How OpenAI names what its rules forbid: gpt-image-1, then dall-e-3. */
const refusals = ['moderation_blocked', 'content_policy_violation'];

export function canDraw(): boolean {
  return getConfig().models.roles.image.kind === 'remote';
}

/**
 * A drawing by the image model, made once: what is paid for is not asked for again.
 * @param reference a photo to draw from; a model that cannot be given one goes by the prompt alone
 * @returns the bytes as the vendor made them, with whatever marks it put in
 * @throws AcervoError `role_off`, `forbidden` for what the vendor's rules refuse, `model_unavailable`
 */
export async function drawImage(
  prompt: string,
  reference: Buffer | null,
  signal: AbortSignal,
): Promise<{ bytes: Buffer; model: string }> {
  const { image } = getConfig().models.roles;
  if (image.kind !== 'remote') throw new AcervoError('role_off', 'No image model is configured.');
  const model = openaiFor(image).image(image.model);
  const text = prompt.slice(0, promptCharactersMax);
  const canEdit = (await model.supportsFileInputs) === true;
  try {
    const drawn = await generateImage({
      model,
      prompt: reference && canEdit ? { text, images: [reference] } : text,
      size,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, AbortSignal.timeout(drawingMsMax)]),
      ...(image.model.startsWith('gpt-image') && { providerOptions: gptImageQuality }),
    });
    return { bytes: Buffer.from(drawn.image.uint8Array), model: image.model };
  } catch (cause) {
    if (isRefusal(cause)) {
      throw new AcervoError('forbidden', 'The image model’s own rules refuse this drawing.', {
        cause,
      });
    }
    throw new AcervoError('model_unavailable', 'The image model did not answer.', { cause });
  }
}

function isRefusal(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode !== 400) return false;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('error' in data)) return false;
  const { code } = data.error as { code?: unknown };
  return typeof code === 'string' && refusals.includes(code);
}
