import type { PersonContext } from '@/lib/context';
import { db, Prisma } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { type Fingerprint, takeFingerprint } from '../ingest/fingerprint';
import { variantKey } from '../ingest/variants/image-keys';
import { changeCollection } from '../journal/change-collection';
import { doPicturesAgree } from './compare-pictures';
import { bitsApartMax, lookedAtMax } from './find-known';
import { linkCopies } from './fold-copies';
import { placeSamePhoto } from './is-same-photo';
import { isSameText } from './is-same-text';
import type { Picture } from './lay-over';
import type { Placement } from './register-images';

interface Candidate {
  id: number;
  link: string;
  width: number;
  height: number;
  text: string | null;
  /** Whether a machine has read in it: a vector is kept with what it read, and not when it failed. */
  isRead: boolean;
}

/**
 * Links a photo with those of its owner that are certainly copies of it, and folds them. Certain is
 * what all three say: their prints lie over each other, what was read in both is the same, and the
 * pictures agree at full working size. A photo in which no machine has read yet is no candidate:
 * its own turn comes when it is read. Asked again, it finds the same.
 */
export async function findCopies({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { imageId: number };
}): Promise<{ copyIds: number[] }> {
  const photo = await readCandidate(ctx.personId, input.imageId);
  if (!photo?.isRead) return { copyIds: [] };
  const near = await listNear(ctx.personId, input.imageId);
  const alike = near.filter(({ isRead, text }) => isRead && isSameText(text, photo.text));
  const copyIds: number[] = [];
  for (const { other, placement } of await placeOver(photo, alike)) {
    const [one, two] = await Promise.all([readPicture(photo), readPicture(other)]);
    if (one && two && (await doPicturesAgree(one, two, placement))) copyIds.push(other.id);
  }
  if (copyIds.length > 0) {
    await changeCollection(ctx, (tx) => linkCopies(tx, ctx.personId, photo.id, copyIds));
  }
  return { copyIds };
}

/** What has to be read before it can be said whether a photo is a copy: none where it is surely not. */
export async function listUnread({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { imageId: number };
}): Promise<number[]> {
  const photo = await readCandidate(ctx.personId, input.imageId);
  if (!photo) return [];
  const placed = await placeOver(photo, await listNear(ctx.personId, input.imageId));
  if (placed.length === 0) return [];
  const involved = [photo, ...placed.map(({ other }) => other)];
  return involved.flatMap(({ id, isRead }) => (isRead ? [] : id));
}

async function readCandidate(ownerId: string, imageId: number): Promise<Candidate | null> {
  const [photo] = await (await db()).$queryRaw<Candidate[]>`
    SELECT i.id, ${candidateColumns} FROM table_image_link i
    WHERE i.id = ${imageId}::int AND i.owner_id = ${ownerId}::uuid AND ${isComparable}`;
  return photo ?? null;
}

const candidateColumns = Prisma.sql`i.image_link AS link, i.width, i.height, i.read_text AS text,
  i.image_vector IS NOT NULL AS "isRead"`;
const isComparable = Prisma.sql`i.content_hash IS NOT NULL AND i.width IS NOT NULL
  AND i.height IS NOT NULL AND i.perceptual_hash IS NOT NULL`;

/**
 * The owner's photos whose hashes are near, the nearest first, but for those about which something
 * was decided. One scan of an index, however many they keep.
 */
async function listNear(ownerId: string, imageId: number): Promise<Candidate[]> {
  return (await db()).$queryRaw<Candidate[]>`
    WITH asked AS (
      SELECT perceptual_hash AS hash FROM table_image_link WHERE id = ${imageId}::int
    ), near AS (
      SELECT i.id, acervo_bits_apart(i.perceptual_hash, asked.hash) AS apart
      FROM asked, table_image_link i
      WHERE i.owner_id = ${ownerId}::uuid AND i.perceptual_hash IS NOT NULL
        AND acervo_bits_apart(i.perceptual_hash, asked.hash) <= ${bitsApartMax}
        AND i.id <> ${imageId}::int
        AND NOT EXISTS (SELECT 1 FROM acervo_copy c
          WHERE c.image_id = GREATEST(i.id, ${imageId}::int)
            AND c.other_id = LEAST(i.id, ${imageId}::int))
      ORDER BY apart, i.id LIMIT ${lookedAtMax}
    )
    SELECT i.id, ${candidateColumns}
    FROM near JOIN table_image_link i ON i.id = near.id
    WHERE ${isComparable} ORDER BY near.apart, i.id`;
}

/** Those whose prints lie over the photo's. */
async function placeOver(photo: Candidate, others: Candidate[]) {
  const print = others.length === 0 ? null : await readPrint(photo);
  const placed: { other: Candidate; placement: Placement }[] = [];
  for (const other of print ? others : []) {
    const theirs = await readPrint(other);
    const placement = print && theirs && placeSamePhoto(print, theirs);
    if (placement) placed.push({ other, placement });
  }
  return placed;
}

async function readPrint({ link }: Candidate): Promise<Fingerprint | null> {
  const stored = await getStorage().get(variantKey(link, 'w320'));
  return stored && takeFingerprint(stored.body);
}

async function readPicture({ link, width, height }: Candidate): Promise<Picture | null> {
  const stored = await getStorage().get(variantKey(link, 'full'));
  return stored && { body: stored.body, width, height };
}
