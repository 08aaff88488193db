import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addPhoto, type KnownPhoto, listKnown } from '@/lib/catalogue';
import { db } from '@/lib/db';
import { AcervoError, isAcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';
import { canTranscribe, transcribeAudio } from '@/lib/models';
import { getStorage } from '@/lib/storage';
import { type FetchedMedia, fetchMedia } from '@/lib/whatsapp';
import { phrasesOf } from '../phrases';
import type { ArrivedPhoto } from './group-photos';
import { hasKilledWorkers, isLastTry } from './patience';
import type { Turn, TurnMedia, TurnMessage } from './turn';

/** Each decodes to some 100 MB while it is being resized. */
const atOnceMax = 3;

export interface TakenMedia {
  photos: ArrivedPhoto[];
  /** Those of them that the person had sent in an earlier turn. */
  known: KnownPhoto[];
  /** Of the messages whose words came with a file that is not sound: captions, kept or not. */
  captioned: Set<string>;
  transcripts: string[];
  /** Something was spoken, whether or not it was heard. */
  hasVoice: boolean;
  /** Sentences for the person about what could not be kept or heard. */
  notes(language: Language): string[];
}

type Outcome =
  | { kind: 'photo'; photo: ArrivedPhoto }
  | { kind: 'voice'; transcript: string | null }
  | { kind: 'refused'; code: string };

const fetchPausesMs = [500, 1500];
const fastFailureMs = 2000;

/** Bytes that no later try can mend. */
const final = ['too_large', 'unsupported_media', 'bad_media'];

/**
 * Fetches, checks and keeps what came with the turn's messages. An attachment that was dealt with
 * by an earlier try is not fetched again, and one that is refused does not take the others along.
 */
export async function takeInMedia(turn: Turn, signal: AbortSignal): Promise<TakenMedia> {
  const waiting = turn.messages.flatMap((message) =>
    message.media.map((media) => ({ message, media })),
  );
  const outcomes: Outcome[] = [];
  for (let start = 0; start < waiting.length; start += atOnceMax) {
    const batch = waiting.slice(start, start + atOnceMax);
    // All are awaited before one may fail the try: the next try must not meet a sibling at work.
    const settled = await Promise.allSettled(
      batch.map(({ message, media }) => takeIn(turn, message, media, signal)),
    );
    for (const result of settled) {
      if (result.status === 'rejected') throw result.reason;
      outcomes.push(result.value);
    }
  }
  const refusals = outcomes.flatMap((one) => (one.kind === 'refused' ? one.code : []));
  const unheard = outcomes.some((one) => one.kind === 'voice' && one.transcript === null);
  const leftOut = turn.messages.reduce((sum, message) => sum + message.mediaLeftOut, 0);
  const isVoice = (index: number) => outcomes[index]?.kind === 'voice';
  const photos = outcomes.flatMap((one) => (one.kind === 'photo' ? one.photo : []));
  return {
    captioned: new Set(waiting.flatMap(({ message }, index) => (isVoice(index) ? [] : message.id))),
    photos,
    known: await knownAmong(photos, turn),
    transcripts: outcomes.flatMap((one) => (one.kind === 'voice' ? (one.transcript ?? []) : [])),
    hasVoice: outcomes.some(({ kind }) => kind === 'voice'),
    notes: (language) => {
      const phrases = phrasesOf(language);
      return [
        ...[...new Set(refusals)].map((code) =>
          phrases.refused(code, refusals.filter((one) => one === code).length),
        ),
        ...(unheard ? [canTranscribe() ? phrases.notUnderstood : phrases.unheard] : []),
        ...(leftOut > 0 ? [phrases.leftOut(leftOut)] : []),
      ];
    },
  };
}

async function knownAmong(photos: ArrivedPhoto[], turn: Turn): Promise<KnownPhoto[]> {
  if (photos.length === 0) return [];
  const photoIds = photos.map(({ photoId }) => photoId);
  return listKnown({ ctx: turn.ctx, input: { photoIds, turnId: turn.id } });
}

async function takeIn(
  turn: Turn,
  message: TurnMessage,
  media: TurnMedia,
  signal: AbortSignal,
): Promise<Outcome> {
  const caption = message.body.trim() || null;
  if (media.imageId !== null) {
    return { kind: 'photo', photo: { photoId: media.imageId, messageId: message.id, caption } };
  }
  if (media.status === 'refused') return { kind: 'refused', code: media.refusal ?? 'bad_media' };
  if (media.transcript !== null) return { kind: 'voice', transcript: media.transcript || null };
  try {
    // A file during which so many workers died is taken for their killer.
    if (hasKilledWorkers(turn)) throw new AcervoError('bad_media', 'No worker survives it.');
    const fetched = await fetchPatiently(media.url, signal);
    if (fetched.type.kind === 'audio') return await takeInVoice(turn, media, fetched, signal);
    const { photoId } = await addPhoto({
      ctx: turn.ctx,
      input: {
        bytes: fetched.bytes,
        contentType: fetched.type.mime,
        mediaId: media.id,
        // What joins an album waits for words along with it.
        turnId: turn.joinsTurnId ?? turn.id,
      },
    });
    return { kind: 'photo', photo: { photoId, messageId: message.id, caption } };
  } catch (error) {
    const code = isAcervoError(error) ? error.code : 'unexpected';
    if (!final.includes(code) && !isLastTry(turn, error)) throw error;
    log.warn({ err: error, turnId: turn.id, mediaId: media.id }, 'media refused');
    await (await db()).media.update({
      where: { id: media.id },
      data: { status: 'refused', refusal: code },
    });
    return { kind: 'refused', code };
  }
}

/**
 * A medium that is just not there yet, or a hiccup of the vendor's, passes within a second or two:
 * an album of thirty must not use up its turn's few tries on those. Only failures that come fast are
 * tried again here.
 */
async function fetchPatiently(url: string, signal: AbortSignal): Promise<FetchedMedia> {
  for (const pauseMs of fetchPausesMs) {
    const startedAt = Date.now();
    try {
      return await fetchMedia(url, signal);
    } catch (error) {
      const isFast = Date.now() - startedAt < fastFailureMs;
      if (!isAcervoError(error, 'media_unavailable') || !isFast) throw error;
    }
    await sleep(pauseMs, undefined, { signal });
  }
  return fetchMedia(url, signal);
}

/** The sound is kept whether or not somebody can listen to it yet. */
async function takeInVoice(
  turn: Turn,
  media: TurnMedia,
  { bytes, type }: FetchedMedia,
  signal: AbortSignal,
): Promise<Outcome> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const extension = type.mime.replace('audio/', '').replace('mpeg', 'mp3').replace('mp4', 'm4a');
  const storageKey = `audio/${turn.ctx.personId}/${hash}.${extension}`;
  await getStorage().put(storageKey, bytes, type.mime);
  const update = (transcript: string | null) =>
    db().then((client) =>
      client.media.update({
        where: { id: media.id },
        data: { status: 'stored', storageKey, transcript },
      }),
    );
  await update(null);
  if (!canTranscribe()) return { kind: 'voice', transcript: null };
  try {
    const transcript = await transcribeAudio(bytes, signal);
    await update(transcript);
    return { kind: 'voice', transcript: transcript || null };
  } catch (error) {
    if (!isLastTry(turn, error)) throw error;
    log.warn({ err: error, turnId: turn.id, mediaId: media.id }, 'voice note not transcribed');
    return { kind: 'voice', transcript: null };
  }
}
