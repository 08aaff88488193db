import { detectMediaType, type FetchedMedia } from '@/lib/channels';
import {
  addPhoto,
  keepRefused,
  listResent,
  partialAmong,
  queueAnalysis,
  type ResentPhoto,
  settleCopies,
} from '@/lib/collection';
import { db } from '@/lib/db';
import { AcervoError, isAcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';
import { type FileKind, phrasesOf } from '../phrases';
import { detachAwaited } from './attachments/detach';
import { dropStaged, isStaged } from './attachments/staged-bytes';
import type { ArrivedPhoto } from './group-photos';
import { hasLostWorker, takeQuarantined } from './retries/quarantine';
import { isLastAttempt } from './retries/retry-policy';
import type { Turn, TurnMedia, TurnMessage } from './state/open-turn';
import { heardBefore, takeInVoice, type Voice } from './voice/take-in-voice';

/** Each decodes to some 100 MB while it is being resized. */
const atOnceMax = 3;

export interface TakenMedia {
  photos: ArrivedPhoto[];
  /** Those of them that the person had sent in an earlier turn. */
  known: ResentPhoto[];
  /** Of the messages whose words came with a file that is not sound: captions, kept or not. */
  captioned: Set<string>;
  transcripts: string[];
  /** The voice notes that were heard, with their words. */
  heard: { mediaId: string; transcript: string }[];
  /** Something was spoken, whether or not it was heard. */
  hasVoice: boolean;
  /** Sentences for the person about what could not be kept or heard. */
  notes(language: Language): string[];
}

type Outcome =
  | { kind: 'photo'; photo: ArrivedPhoto }
  | Voice
  /** Its bytes are kept all the same where `isKept`, for the export. */
  | { kind: 'refused'; code: string; isKept: boolean }
  /** Not there yet; the turn goes on without it. */
  | { kind: 'detached'; what: FileKind };

/** In place of a key, of a refused file whose bytes are kept for the export. */
const keptMark = 'refused';

/** Bytes that no later try can mend. */
const final = ['too_large', 'unsupported_media', 'bad_media'];

/**
 * Checks and keeps what came with the turn's messages and is there. An attachment that was dealt
 * with by an earlier try is not kept again, and one that is refused does not take the others along.
 */
export async function takeInMedia(turn: Turn, signal: AbortSignal): Promise<TakenMedia> {
  await detachAwaited(turn);
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
  const refused = outcomes.filter((one) => one.kind === 'refused');
  const refusals = refused.map(({ code }) => code);
  const keptForExport = refused.filter(({ isKept }) => isKept).length;
  const voices = outcomes.filter((one) => one.kind === 'voice');
  const heard = voices.flatMap(({ mediaId, transcript }) =>
    transcript === null ? [] : { mediaId, transcript },
  );
  const detached = outcomes.filter((one) => one.kind === 'detached');
  const unheard = new Set(voices.flatMap(({ why }) => why ?? []));
  const leftOut = turn.messages.reduce((sum, message) => sum + message.mediaLeftOut, 0);
  const isVoice = (index: number) => {
    const outcome = outcomes[index];
    return outcome?.kind === 'voice' || (outcome?.kind === 'detached' && outcome.what === 'voice');
  };
  const photos = outcomes.flatMap((one) => (one.kind === 'photo' ? one.photo : []));
  const known = await knownAmong(photos, turn, signal);
  const partial = await countPartial(photos, known, turn);
  return {
    captioned: new Set(waiting.flatMap(({ message }, index) => (isVoice(index) ? [] : message.id))),
    photos,
    known,
    transcripts: heard.map(({ transcript }) => transcript),
    heard,
    hasVoice: voices.length > 0,
    notes: (language) => {
      const phrases = phrasesOf(language);
      return [
        ...[...new Set(refusals)].map((code) =>
          phrases.refused(code, refusals.filter((one) => one === code).length),
        ),
        ...(keptForExport > 0 ? [phrases.refusedKept(keptForExport)] : []),
        ...(partial > 0 ? [phrases.incomplete(partial)] : []),
        ...(detached.length > 0
          ? [phrases.detached(detached.length, commonKind(detached.map(({ what }) => what)))]
          : []),
        ...[...unheard].map((why) => phrases[why]),
        ...(leftOut > 0 ? [phrases.leftOut(leftOut)] : []),
      ];
    },
  };
}

function commonKind(kinds: FileKind[]): FileKind {
  const [first = 'file'] = kinds;
  return kinds.every((kind) => kind === first) ? first : 'file';
}

async function knownAmong(
  photos: ArrivedPhoto[],
  turn: Turn,
  signal: AbortSignal,
): Promise<ResentPhoto[]> {
  if (photos.length === 0) return [];
  const photoIds = photos.map(({ photoId }) => photoId);
  await settleCopies({ ctx: turn.ctx, input: { photoIds } }, signal);
  return listResent({ ctx: turn.ctx, input: { photoIds, turnId: turn.id } });
}

/** Said once: of a photo that came before it is known already. */
async function countPartial(
  photos: ArrivedPhoto[],
  known: ResentPhoto[],
  { ctx }: Turn,
): Promise<number> {
  const earlier = new Set(known.map(({ photoId }) => photoId));
  const photoIds = photos.map(({ photoId }) => photoId).filter((id) => !earlier.has(id));
  return photoIds.length === 0 ? 0 : partialAmong({ ctx, input: { photoIds } });
}

async function takeIn(
  turn: Turn,
  message: TurnMessage,
  media: TurnMedia,
  signal: AbortSignal,
): Promise<Outcome> {
  // Its turn goes on without it, also in a later try: when it comes, it has a turn of its own.
  if (media.detachedAt !== null && !turn.isAboutDetached) {
    return { kind: 'detached', what: kindOf(media) };
  }
  const caption = message.body.trim() || null;
  if (media.imageId !== null) {
    return { kind: 'photo', photo: { photoId: media.imageId, messageId: message.id, caption } };
  }
  if (media.status === 'refused') {
    const code = media.refusal ?? 'bad_media';
    return { kind: 'refused', code, isKept: media.storageKey === keptMark };
  }
  if (media.transcript !== null) return heardBefore(media);
  let bytes: Buffer | null = null;
  try {
    bytes = await readStaged(media.storageKey);
    const fetched = { bytes, type: await detectMediaType(bytes) };
    const outcome =
      fetched.type.kind === 'audio'
        ? await takeInVoice(turn, media, fetched, signal)
        : await keepPhoto(turn, message, media, fetched);
    await dropStaged(media.storageKey);
    return outcome;
  } catch (error) {
    const code = isAcervoError(error) ? error.code : 'unexpected';
    if (!final.includes(code) && !isLastAttempt(turn, error)) throw error;
    log.warn({ err: error, turnId: turn.id, mediaId: media.id }, 'media refused');
    const isKept =
      bytes !== null && (await keepRefused({ ctx: turn.ctx, input: { bytes, error } }));
    await (await db()).media.update({
      where: { id: media.id },
      data: {
        ...{ status: 'refused', refusal: code },
        ...((isKept || isStaged(media.storageKey)) && { storageKey: isKept ? keptMark : null }),
      },
    });
    await dropStaged(media.storageKey);
    return { kind: 'refused', code, isKept };
  }
}

/** As its label has it: the bytes are not there. */
function kindOf({ contentType }: TurnMedia): FileKind {
  if (contentType.startsWith('audio/')) return 'voice';
  return contentType.startsWith('image/') ? 'photo' : 'file';
}

/** @throws AcervoError `media_missing` when they are there no more */
async function readStaged(staged: string | null): Promise<Buffer> {
  const stored = staged === null ? null : await getStorage().get(staged);
  if (!stored) throw new AcervoError('media_missing', 'The bytes that had arrived are gone.');
  return stored.body;
}

async function keepPhoto(
  turn: Turn,
  message: TurnMessage,
  media: TurnMedia,
  { bytes, type }: FetchedMedia,
): Promise<Outcome> {
  const keep = () =>
    addPhoto({
      ctx: turn.ctx,
      input: {
        bytes,
        contentType: type.mime,
        mediaId: media.id,
        // What joins an album waits for words along with it.
        turnId: turn.joinsTurnId ?? turn.id,
      },
      onKept: (tx, imageId) => queueAnalysis(tx, { imageId, personId: turn.ctx.personId }),
    });
  const { photoId } = await (hasLostWorker(turn)
    ? takeQuarantined(turn.id, media.id, keep)
    : keep());
  const caption = message.body.trim() || null;
  return { kind: 'photo', photo: { photoId, messageId: message.id, caption } };
}
