import { v7 as uuidv7 } from 'uuid';
import { db } from '@/lib/db';
import { Random } from '../measure/random';
import { makeSentence } from './make-sentence';

const heavyOwnerShare = 0.2;
const othersCount = 400;
const rowsPerInsert = 5000;
/** One description in so many belongs to an album, and one photo in so many has a caption too. */
const albumEvery = 10;
const albumPhotos = 3;
const captionEvery = 4;
const yearsBack = 3;

export interface Filled {
  /** Has sent photos for years; the light one has a few hundred, as most people. */
  heavyOwnerId: string;
  lightOwnerId: string;
  images: number;
  imagesOf: { heavy: number };
}

/** How a photo looks, and where its bytes are. */
export interface Look {
  link: string;
  width: number;
  height: number;
  /** In hexadecimal. */
  thumbHash: string;
}

const plainLook: Look = {
  link: 'photos/none',
  width: 1920,
  height: 2560,
  thumbHash: '7f'.repeat(24),
};

/**
 * Descriptions with their images, over three years, made by the triggers that make real ones.
 * @param looks that the photos have by turns
 */
export async function fillDatabase(
  descriptions: number,
  looks: readonly Look[] = [plainLook],
): Promise<Filled> {
  const client = await db();
  const heavyOwnerId = uuidv7();
  const lightOwnerId = uuidv7();
  const others = Array.from({ length: othersCount }, () => uuidv7());
  const light = [lightOwnerId, ...others];
  await client.person.createMany({
    data: [heavyOwnerId, ...light].map((id) => ({ id, address: id, replyTo: id })),
  });
  const random = new Random(1);
  const span = yearsBack * 365 * 24 * 60 * 60 * 1000;
  const start = Date.now() - span;
  let images = 0;
  const imagesOf = { heavy: 0 };
  for (let first = 0; first < descriptions; first += rowsPerInsert) {
    const count = Math.min(rowsPerInsert, descriptions - first);
    const rows = Array.from({ length: count }, (_, offset) => {
      const n = first + offset;
      const copies = random.below(albumEvery) === 0 ? albumPhotos : 1;
      const owner_id = random.next() < heavyOwnerShare ? heavyOwnerId : random.pick(light);
      images += copies;
      if (owner_id === heavyOwnerId) imagesOf.heavy += copies;
      return {
        owner_id,
        words: makeSentence(random),
        caption: random.below(captionEvery) === 0 ? makeSentence(random) : null,
        at: new Date(start + (n / descriptions) * span).toISOString(),
        copies,
        ...random.pick(looks),
      };
    });
    await insert(JSON.stringify(rows));
  }
  // What autovacuum does within a minute of such a load; GIN's pending list is emptied as well.
  await client.$executeRaw`VACUUM ANALYZE`;
  return { heavyOwnerId, lightOwnerId, images, imagesOf };
}

async function insert(rows: string): Promise<void> {
  await (await db()).$executeRaw`
    WITH given AS (
      SELECT nextval('table_descricao_id_seq') AS id, * FROM jsonb_to_recordset(${rows}::jsonb)
        AS row (owner_id uuid, words text, caption text, at timestamp, copies int, link text,
          width int, height int, "thumbHash" text)
    ), described AS (
      INSERT INTO table_descricao (id, descricao, owner_id, created_at)
      SELECT id, words, owner_id, at FROM given RETURNING id
    )
    INSERT INTO table_image_link (image_link, id_descricao, owner_id, created_at, content_hash,
      content_type, width, height, thumb_hash, caption)
    SELECT link, given.id, owner_id, at + copy * interval '1 second', repeat('0', 64), 'image/jpeg',
      width, height, decode("thumbHash", 'hex'), caption
    FROM given JOIN described USING (id), generate_series(1, copies) AS copy`;
}
