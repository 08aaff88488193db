import pg from 'pg';
import { type Filled, fillDatabase } from '../search/fill-database';
import { keepLooks } from './keep-looks';

/** Made by the triggers that make real rows; all others repeat their words at other times. */
const madeDescriptions = 20_000;
const yearsBack = 3;

export interface FilledGallery extends Filled {
  photos: number;
}

/**
 * So many photos of 402 people over three years. Copying rows with what the triggers made of the
 * first ones takes a minute or two for a million; making each anew would take half an hour.
 */
export async function fillMillion(photos: number, databaseUrl: string): Promise<FilledGallery> {
  const filled = await fillDatabase(Math.min(photos, madeDescriptions), await keepLooks());
  const copies = Math.ceil(photos / filled.images) - 1;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (copies > 0) await copyRows(client, copies, filled.images);
    await client.query('SELECT acervo_count_days(zone) FROM acervo_time_zone');
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query('SELECT count(*)::int AS n FROM table_image_link');
    return { ...filled, photos: rows[0].n };
  } finally {
    await client.end();
  }
}

async function copyRows(client: pg.Client, copies: number, images: number): Promise<void> {
  const gapSeconds = (yearsBack * 365 * 24 * 60 * 60) / images / (copies + 1);
  // The counts and the words are there already; the index is quicker made at the end.
  await client.query('SET session_replication_role = replica');
  await client.query('DROP INDEX image_by_words');
  await client.query(
    `INSERT INTO table_image_link (image_link, id_descricao, owner_id, created_at, sent_at, content_hash,
       content_type, width, height, thumb_hash, caption, search_words)
     SELECT image_link, id_descricao, owner_id, created_at - copy * $2::float8 * interval '1 second',
       sent_at - copy * $2::float8 * interval '1 second', content_hash, content_type, width, height, thumb_hash, caption, search_words
     FROM table_image_link, generate_series(1, $1::int) AS copy`,
    [copies, gapSeconds],
  );
  await client.query('CREATE INDEX image_by_words ON table_image_link USING GIN (search_words)');
  await client.query('SET session_replication_role = origin');
}
