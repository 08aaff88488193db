import { embeddingModel } from '@/lib/ai';
import type { EmbeddingModel } from '@/lib/config';
import { haveVectors, transact } from '@/lib/db';
import { log } from '@/lib/log';

/** Who makes the vectors; or why there are none. */
export type EmbeddingState =
  | { isOn: true; model: EmbeddingModel }
  | { isOn: false; reason: 'role_off' | 'no_vectors' };

/** Any number that nothing else in the database locks; all our hosts must agree on it. */
const tableLock = 20_261_124;
/** How long a server that had no vectors is not asked again: an operator may install them. */
const askAgainMs = 10 * 60_000;

/**
 * What a vector may be compared with: those of the same kind. The length is part of it, so that a
 * process that still runs with another one meets no vector that it cannot read.
 */
export function vectorKind({ name, dimensions }: EmbeddingModel): string {
  return `${name} ${dimensions}`;
}

let known: { key: string; untilMs: number; state: Promise<EmbeddingState> } | undefined;

/**
 * Whether photos can be found by meaning. The table of vectors stands outside the migrations,
 * because a plain PostgreSQL has no type for its column; it is made here, and made anew when the
 * model's vectors have another length. Never first called inside a transaction.
 */
export async function prepareVectors(): Promise<EmbeddingState> {
  const model = embeddingModel();
  if (!model) return { isOn: false, reason: 'role_off' };
  const key = vectorKind(model);
  if (known?.key !== key || Date.now() >= known.untilMs) {
    const asked = { key, untilMs: Number.POSITIVE_INFINITY, state: prepare(model) };
    known = asked;
    asked.state.then(
      ({ isOn }) => {
        if (!isOn) asked.untilMs = Date.now() + askAgainMs;
      },
      () => {
        asked.untilMs = 0;
      },
    );
  }
  return known.state;
}

async function prepare(model: EmbeddingModel): Promise<EmbeddingState> {
  if (!(await haveVectors())) {
    log.warn('vector search disabled: the database has no pgvector 0.8 or newer');
    return { isOn: false, reason: 'no_vectors' };
  }
  await makeTable(model.dimensions);
  log.info({ model: model.name, dimensions: model.dimensions }, 'vector search enabled');
  return { isOn: true, model };
}

/** One host makes it at a time. Vectors of another length cannot be compared and are let go of. */
async function makeTable(dimensions: number): Promise<void> {
  await transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${tableLock}::bigint)`;
    const [there] = await tx.$queryRaw<{ dimensions: number }[]>`
      SELECT atttypmod AS dimensions FROM pg_attribute
      WHERE attrelid = to_regclass('acervo_embedding') AND attname = 'embedding'`;
    if (there?.dimensions === dimensions) return;
    if (there) log.warn({ from: there.dimensions, to: dimensions }, 'embedding dimensions changed');
    await tx.$executeRawUnsafe('DROP TABLE IF EXISTS acervo_embedding');
    await tx.$executeRawUnsafe(`CREATE TABLE acervo_embedding (
      image_id INTEGER PRIMARY KEY REFERENCES table_image_link (id) ON DELETE CASCADE,
      owner_id UUID,
      model TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      embedding halfvec(${dimensions}) NOT NULL
    )`);
    await tx.$executeRawUnsafe(
      'CREATE INDEX embedding_by_owner ON acervo_embedding (owner_id, model)',
    );
  });
}

/**
 * The same for whoever must not fail because of it. A process that starts asks first: searching by
 * meaning may be off, and nothing else depends on it.
 */
export async function embeddingState(): Promise<EmbeddingState> {
  try {
    return await prepareVectors();
  } catch (error) {
    log.warn({ err: error }, 'vector search not prepared');
    return { isOn: false, reason: 'no_vectors' };
  }
}
