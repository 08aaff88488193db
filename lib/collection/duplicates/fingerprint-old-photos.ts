import { db, type Swept } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { takeFingerprint } from '../ingest/fingerprint';
import { variantKey } from '../ingest/variants/image-keys';

/** One photo at a time is in memory; so many rows are asked for at once. */
const rowsAtOnce = 100;

/**
 * Gives photos from before copies were recognised their hash, oldest first, until none is left or
 * the time is over; what is done stays done. A photo whose bytes are gone is passed by.
 */
export async function fingerprintOldPhotos({ untilMs }: { untilMs: number }): Promise<Swept> {
  const client = await db();
  let done = 0;
  let after = 0;
  const unhashed = { perceptualHash: null, contentHash: { not: null } };
  for (;;) {
    const old = await client.image.findMany({
      where: { id: { gt: after }, ...unhashed },
      orderBy: { id: 'asc' },
      take: rowsAtOnce,
      select: { id: true, link: true },
    });
    for (const { id, link } of old) {
      if (Date.now() >= untilMs) {
        return { done, remaining: await client.image.count({ where: unhashed }) };
      }
      after = id;
      const stored = await getStorage().get(variantKey(link, 'w320'));
      if (!stored) continue;
      const { hash } = await takeFingerprint(stored.body);
      // Only as long as it shows the same bytes: a better copy may have taken their place.
      const where = { id, link, perceptualHash: null };
      const { count } = await client.image.updateMany({ where, data: { perceptualHash: hash } });
      done += count;
    }
    if (old.length < rowsAtOnce) return { done, remaining: 0 };
  }
}
