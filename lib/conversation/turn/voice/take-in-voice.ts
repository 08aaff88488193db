import { createHash } from 'node:crypto';
import { canTranscribe } from '@/lib/ai';
import type { FetchedMedia } from '@/lib/channels';
import { db, type Prisma } from '@/lib/db';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';
import { hasBudget, isWithinBudget, recordUsage } from '@/lib/usage';
import { isLastAttempt } from '../retries/retry-policy';
import type { Turn, TurnMedia } from '../state/open-turn';
import { hearVoice } from './hear-voice';

/** Why there are no words of a note, by the phrase that says so. */
type Unheard =
  | 'unheard'
  | 'overBudgetVoice'
  | 'notUnderstood'
  | 'noWords'
  | 'unheardFormat'
  | 'tooLongToHear';

export interface Voice {
  kind: 'voice';
  mediaId: string;
  transcript: string | null;
  /** Null where there is a transcript. */
  why: Unheard | null;
}

/** Of a note that is kept and was not heard to its end. */
const tooLong = 'too_large';

/** A sound that this speech model does not take, or no model that may listen: no later try helps. */
const cannotBeHeard: readonly ErrorCode[] = ['unsupported_media', 'bad_media', 'role_off'];

/** What an earlier try heard. Empty words are final too: no later try hears more in them. */
export function heardBefore({ id, transcript, refusal }: TurnMedia): Voice {
  return heardAs(id, transcript ?? '', refusal === tooLong ? 'tooLongToHear' : 'noWords');
}

function heardAs(mediaId: string, transcript: string, why: Unheard): Voice {
  return { kind: 'voice', mediaId, transcript: transcript || null, why: transcript ? null : why };
}

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
  await note(media, { status: 'stored', storageKey });
  if (!canTranscribe()) return heardAs(media.id, '', 'unheard');
  const mayAskServer = await isWithinBudget({ ctx: turn.ctx, input: { role: 'transcription' } });
  try {
    const transcript = await hearOnce(turn, media, bytes, mayAskServer, signal);
    return heardAs(media.id, transcript, 'noWords');
  } catch (error) {
    if (isAcervoError(error, 'too_large')) {
      // Hearing it once more would take as long and end as early.
      await note(media, { transcript: '', refusal: tooLong });
      return heardAs(media.id, '', 'tooLongToHear');
    }
    const isFinal = isAcervoError(error) && cannotBeHeard.includes(error.code);
    if (!isFinal && !isLastAttempt(turn, error)) throw error;
    log.warn({ err: error, turnId: turn.id, mediaId: media.id }, 'voice note not transcribed');
    if (isAcervoError(error, 'unsupported_media')) return heardAs(media.id, '', 'unheardFormat');
    if (mayAskServer) return heardAs(media.id, '', 'notUnderstood');
    return heardAs(media.id, '', hasBudget() ? 'overBudgetVoice' : 'unheard');
  }
}

async function hearOnce(
  { ctx, id: turnId, person }: Turn,
  media: TurnMedia,
  bytes: Buffer,
  mayAskServer: boolean,
  signal: AbortSignal,
): Promise<string> {
  const sound = { language: person.language ?? 'pt', mayAskServer };
  const { text, model, paidSeconds } = await hearVoice(bytes, sound, signal);
  if (paidSeconds > 0) {
    const used = { model, audioSeconds: paidSeconds, turnId };
    await recordUsage({ ctx, input: { role: 'transcription', ...used } });
  }
  await note(media, { transcript: text, transcriptModel: model });
  return text;
}

async function note(media: TurnMedia, found: Prisma.MediaUpdateInput): Promise<void> {
  await (await db()).media.update({ where: { id: media.id }, data: found });
}
