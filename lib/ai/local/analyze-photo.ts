import { localHost } from './local-host';
import { requireSense } from './local-models';
import type { Look } from './protocol';

/**
 * What is written in a photo, what is in it, and what it is like; a background task.
 * @param image JPEG, WebP or PNG; 1,280 pixels are enough, and larger ones are only slower
 * @throws AcervoError `bad_media`, `role_off`, `model_unavailable`
 */
export async function analyzePhoto(image: Buffer, signal: AbortSignal): Promise<Look> {
  requireSense('look');
  return localHost().do({ kind: 'look', image }, signal);
}
