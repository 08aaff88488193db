import type { Context, PersonContext } from '@/lib/context';
import { db, type Transaction } from '@/lib/db';
import { AcervoError, type ErrorCode } from '@/lib/errors';
import { setDescription } from '../descriptions/set-description';
import { addBytes } from '../ingest/add-photo';
import { keepRefused } from '../ingest/refused-files';
import { findUpload } from './find-upload';
import { refuseUpload } from './refuse-upload';
import { joinParts, removeParts } from './upload-parts';

/** Each decodes to some 100 MB while it is being resized; people's messages need memory too. */
const atOnceMax = 2;

interface Turns {
  running: number;
  waiting: (() => void)[];
}

/** On `globalThis`, as with all that the bundles of one process share. */
const shared = globalThis as typeof globalThis & { acervoUploadTurns?: Turns };

/** Runs the work when it is its turn: two at once in this process, the others in their order. */
async function withUploadSlot<T>(work: () => Promise<T>): Promise<T> {
  shared.acervoUploadTurns ??= { running: 0, waiting: [] };
  const turns = shared.acervoUploadTurns;
  if (turns.running < atOnceMax) turns.running += 1;
  else await new Promise<void>((begin) => turns.waiting.push(begin));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}

export interface KeptUpload {
  personId: string;
  photoId: number;
  /** Its owner had sent these very bytes before. */
  isKnown: boolean;
  /** A part of the file is missing: it is shown as far as it goes. */
  isPartial: boolean;
}

type Upload = Awaited<ReturnType<typeof findUpload>>;

/**
 * Keeps the photo whose parts are all here. A second call for it returns the same photo.
 * @param input.words describe it; photos of a batch that have the same words share one description
 * @param onKept as for `addPhoto`
 * @throws AcervoError `bad_request` while parts are missing; `bad_media`, `too_large`,
 *   `unsupported_media`, `media_missing` end the upload; `storage_unavailable` does not
 */
export async function finishUpload({
  ctx,
  input,
  onKept,
}: {
  ctx: Context;
  input: { uploadId: string; words: string | null };
  onKept?: (tx: Transaction, imageId: number, personId: string) => Promise<void>;
}): Promise<KeptUpload> {
  const upload = await findUpload(ctx, input.uploadId);
  const owner: PersonContext = { actor: 'person', personId: upload.ownerId };
  const kept = upload.status === 'open' ? await keep(owner, upload, onKept) : keptBefore(upload);
  if (input.words !== null && input.words.trim() !== '') {
    const { words } = input;
    await setDescription({
      ctx: owner,
      input: { mode: 'append', photoIds: [kept.photoId], words, turnId: upload.batchId },
    });
  }
  const photo = await (await db()).image.findUnique({
    where: { id: kept.photoId },
    select: { isPartial: true },
  });
  return { personId: owner.personId, ...kept, isPartial: photo?.isPartial ?? false };
}

async function keep(
  owner: PersonContext,
  upload: Upload,
  onKept?: (tx: Transaction, imageId: number, personId: string) => Promise<void>,
) {
  if (upload.received !== upload.byteSize || upload.contentType === null) {
    throw new AcervoError('bad_request', 'Parts of this file are not here yet.');
  }
  const { contentType, batchId, createdAt } = upload;
  try {
    const kept = await withUploadSlot(async () => {
      const bytes = await joinParts(upload);
      try {
        return await addBytes({
          ctx: owner,
          input: { bytes, contentType, turnId: batchId, sentAt: createdAt },
          onKept: onKept && ((tx, imageId) => onKept(tx, imageId, owner.personId)),
          claim: (tx, image) => claimUpload(tx, upload.id, image),
        });
      } catch (error) {
        await keepRefused({ ctx: owner, input: { bytes, error } });
        throw error;
      }
    });
    await removeParts(upload);
    return kept;
  } catch (error) {
    await refuseUpload(upload, error);
    throw error;
  }
}

function keptBefore({ status, imageId, isKnown, refusal }: Upload) {
  if (status === 'kept' && imageId !== null) return { photoId: imageId, isKnown };
  const code = status === 'kept' || refusal === 'cancelled' ? 'not_found' : refusal;
  throw new AcervoError((code ?? 'not_found') as ErrorCode, 'This upload is over.');
}

async function claimUpload(
  tx: Transaction,
  uploadId: string,
  image: { id: number; isKnown: boolean },
): Promise<{ mediaId: null }> {
  const { count } = await tx.upload.updateMany({
    where: { id: uploadId, status: 'open' },
    data: { status: 'kept', imageId: image.id, isKnown: image.isKnown },
  });
  if (count === 0) throw new AcervoError('not_found', 'This upload is over.');
  return { mediaId: null };
}
