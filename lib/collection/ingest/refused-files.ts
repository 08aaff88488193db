import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { PersonContext } from '@/lib/context';
import { db, type Swept } from '@/lib/db';
import { type ErrorCode, isAcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';

/** Long enough to ask what became of a file, and to take it away. */
const keptDays = 30;
const keptMs = keptDays * 24 * 60 * 60 * 1000;
/** A person's share of the disk for files of no use here: 32 of the largest that WhatsApp carries. */
const refusedBytesMax = 512 * 1024 * 1024;
/** Rows that one query brings; the sweep goes on until none is left or its time is over. */
const rowsAtOnce = 200;
/** What a type is known by stands at the beginning. */
const headBytes = 64 * 1024;

/** What the bytes themselves are refused for; anything else is no fault of theirs. */
const final: readonly ErrorCode[] = ['too_large', 'unsupported_media', 'bad_media'];

export interface RefusedFile {
  id: string;
  key: string;
  byteSize: number;
  reason: string;
  createdAt: Date;
}

/**
 * Keeps a file that nothing here can open, as it came, for the export. It is never decoded again,
 * shown or served.
 * @param input.error with which it was refused
 * @returns false where it is not kept: after another error, or beyond the person's share
 * @throws AcervoError `storage_unavailable`
 */
export async function keepRefused({
  ctx,
  input: { bytes, error },
}: {
  ctx: PersonContext;
  input: { bytes: Buffer; error: unknown };
}): Promise<boolean> {
  if (!isAcervoError(error) || !final.includes(error.code)) return false;
  const { code: reason } = error;
  const client = await db();
  const ownerId = ctx.personId;
  const { _sum: kept } = await client.refusedFile.aggregate({
    where: { ownerId },
    _sum: { byteSize: true },
  });
  if ((kept.byteSize ?? 0) + bytes.length > refusedBytesMax) return false;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const storageKey = `refused/${ownerId}/${hash}.${await endingOf(bytes)}`;
  // Its row first: bytes that no row knows of would stay for ever.
  await client.refusedFile.upsert({
    where: { storageKey },
    create: { ownerId, storageKey, byteSize: bytes.length, reason },
    update: { createdAt: new Date(), reason },
  });
  await getStorage().put(storageKey, bytes, 'application/octet-stream');
  return true;
}

/** What a program may open by itself from a folder is given no name that makes it do so. */
async function endingOf(bytes: Buffer): Promise<string> {
  const type = await fileTypeFromBuffer(bytes.subarray(0, headBytes));
  return type && /^(image|audio|video)\//.test(type.mime) && type.ext !== 'svg' ? type.ext : 'bin';
}

/** A person's refused files, oldest first, some at a time. */
export async function listRefused({
  ctx,
  input: { after, limit },
}: {
  ctx: PersonContext;
  input: { after: string | null; limit: number };
}): Promise<{ rows: RefusedFile[]; next: string | null }> {
  const rows = await (await db()).refusedFile.findMany({
    where: { ownerId: ctx.personId, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, storageKey: true, byteSize: true, reason: true, createdAt: true },
  });
  return {
    rows: rows.map(({ storageKey: key, ...row }) => ({ ...row, key })),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Removes files whose time is over: the bytes first, because the row says where they lie. */
export async function sweepRefused({ untilMs }: { untilMs: number }): Promise<Swept> {
  const client = await db();
  const isOver = { createdAt: { lt: new Date(Date.now() - keptMs) } };
  let done = 0;
  let failed = 0;
  for (let after = ''; ; ) {
    const over = await client.refusedFile.findMany({
      where: {
        ...isOver,
        ...(after !== '' && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: rowsAtOnce,
    });
    for (const { id, storageKey } of over) {
      if (Date.now() >= untilMs) {
        const left = { ...isOver, ...(after !== '' && { id: { gt: after } }) };
        return { done, remaining: failed + (await client.refusedFile.count({ where: left })) };
      }
      after = id;
      try {
        await getStorage().delete(storageKey);
        await client.refusedFile.deleteMany({ where: { id } });
        done += 1;
      } catch (error) {
        // The row stays, and the next night tries again.
        failed += 1;
        log.error({ err: error, refusedFileId: id }, 'expired refused file not deleted');
      }
    }
    if (over.length < rowsAtOnce) return { done, remaining: failed };
  }
}
