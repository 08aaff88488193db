import { createHash } from 'node:crypto';
import { db } from '@/lib/db';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { canTranscribe } from '@/lib/models';
import { getStorage } from '@/lib/storage';
import type { FetchedMedia } from '@/lib/whatsapp';
import { isLastTry } from '../turn/patience';
import type { Turn, TurnMedia } from '../turn/turn';
import { hearVoice } from './hear-voice';

export interface Voice {
  kind: 'voice';
  mediaId: string;
  /** Null when nobody listens here, or no word was heard. */
  transcript: string | null;
  /** It was not heard to its end in the time that there is. */
  isTooLong: boolean;
}

/**
 * What an earlier try heard. Empty words are final too: no later try hears more in them.
 */
export function heardBefore({ id, transcript, refusal }: TurnMedia): Voice {
  const isTooLong = refusal === tooLong;
  return { kind: 'voice', mediaId: id, transcript: transcript || null, isTooLong };
}

/** Of a note that is kept and was not heard. */
const tooLong = 'too_large';

/** A sound that this speech model does not take, or no model that may listen: no later try helps. */
const cannotBeHeard: readonly ErrorCode[] = ['unsupported_media', 'bad_media', 'role_off'];

/** The sound is kept whether or not somebody can listen to it yet. */
export async function takeInVoice(
  turn: Turn,
  media: TurnMedia,
  { bytes, type }: FetchedMedia,
  signal: AbortSignal,
): Promise<Voice> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const extension = type.mime.replace('audio/', '').replace('mpeg', 'mp3').replace('mp4', 'm4a');
  const storageKey = `audio/${turn.ctx.personId}/${hash}.${extension}`;
  await getStorage().put(storageKey, bytes, type.mime);
  const note = async (found: { transcript: string; transcriptModel?: string; refusal?: string }) =>
    void (await (await db()).media.update({ where: { id: media.id }, data: found }));
  await (await db()).media.update({
    where: { id: media.id },
    data: { status: 'stored', storageKey },
  });
  const voice = { kind: 'voice' as const, mediaId: media.id, transcript: null, isTooLong: false };
  if (!canTranscribe()) return voice;
  try {
    const language = turn.person.language ?? 'pt';
    const { text, model } = await hearVoice(bytes, { mime: type.mime, language }, signal);
    await note({ transcript: text, transcriptModel: model });
    return { ...voice, transcript: text || null };
  } catch (error) {
    if (isAcervoError(error, 'too_large')) {
      // Hearing it once more would take as long and end as early.
      await note({ transcript: '', refusal: tooLong });
      return { ...voice, isTooLong: true };
    }
    const isFinal = isAcervoError(error) && cannotBeHeard.includes(error.code);
    if (!isFinal && !isLastTry(turn, error)) throw error;
    log.warn({ err: error, turnId: turn.id, mediaId: media.id }, 'voice note not transcribed');
    return voice;
  }
}
