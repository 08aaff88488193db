import type { Language } from '@/lib/language';
import { localHost } from './local-host';
import { requireSense } from './local-models';
import { splitSound } from './split-sound';

/** Between two pieces others have their turn: a piece takes some 15 s on two free cores. */
const pieceSeconds = 90;
/**
 * After this no further piece is begun: a turn's listening has ten minutes in all, and a piece may
 * take two on cores that are busy. It is enough for some 45 minutes of speech on two free cores; of
 * a longer note the beginning is heard.
 */
const listeningMsMax = 8 * 60_000;
const cutOff = '[…]';

/**
 * The words of a voice note, heard on this machine: none where nobody speaks, `[…]` at the end where
 * it was too long.
 * @throws AcervoError `unsupported_media`, `bad_media`, `role_off`, `model_unavailable`
 */
export async function transcribeLocally(
  sound: Buffer,
  language: Language,
  signal: AbortSignal,
): Promise<string> {
  const pieces = splitSound(sound, pieceSeconds);
  requireSense('hear');
  const startedAt = Date.now();
  const heard: string[] = [];
  for (const piece of pieces) {
    if (Date.now() - startedAt > listeningMsMax) {
      heard.push(cutOff);
      break;
    }
    heard.push(await localHost().do({ kind: 'hear', sound: piece, language }, signal));
  }
  return heard.filter(Boolean).join(' ');
}
