import type { PersonContext } from '@/lib/context';
import { db, type Swept, sweepDue } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { getStorage } from '@/lib/storage';

/** As long as the contract allows a link to live; Twilio fetches within seconds. */
const sendLinkSeconds = 300;

/**
 * A link of a few minutes to a file that goes into WhatsApp.
 * @throws AcervoError `not_found`, also for one that is over or somebody else's
 */
export async function linkDocument({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { documentId: string };
}): Promise<string> {
  const document = await (await db()).document.findFirst({
    where: { id: input.documentId, ownerId: ctx.personId, expiresAt: { gt: new Date() } },
    select: { storageKey: true },
  });
  if (!document) throw new AcervoError('not_found', 'There is no such document, or no more.');
  return getStorage().link(document.storageKey, sendLinkSeconds);
}

/** Those of the ids that are the person's, with how many photos are in each. */
export async function describedDocuments({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { documentIds: string[] };
}): Promise<{ id: string; photos: number }[]> {
  if (input.documentIds.length === 0) return [];
  const rows = await (await db()).document.findMany({
    where: { id: { in: input.documentIds }, ownerId: ctx.personId },
    select: { id: true, photos: true },
  });
  return input.documentIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Removes files whose time is over: the bytes first, because the row says where they lie. */
export async function sweepDocuments({ untilMs }: { untilMs: number }): Promise<Swept> {
  const { document } = await db();
  const where = { expiresAt: { lt: new Date() } };
  return sweepDue({
    untilMs,
    due: {
      first: (take) => document.findMany({ where, orderBy: { expiresAt: 'asc' }, take }),
      count: () => document.count({ where }),
    },
    async sweep({ id, storageKey }) {
      try {
        await getStorage().delete(storageKey);
        await document.deleteMany({ where: { id } });
        return true;
      } catch (error) {
        log.error({ err: error, documentId: id }, 'expired document not removed');
        await document.updateMany({ where: { id }, data: { expiresAt: new Date() } });
        return false;
      }
    },
  });
}
