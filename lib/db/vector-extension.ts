import { log } from '@/lib/log';
import type { PrismaClient } from './generated/client';

/** Half-precision vectors came with 0.7, an index that looks on until enough rows fit with 0.8. */
const versionMin = '0.8';

/**
 * Turns pgvector on where the server has it and lets this user do so. Nothing else in the database
 * needs an extension, so a server without it is no error.
 */
export async function ensureVectors(client: PrismaClient): Promise<boolean> {
  try {
    await client.$executeRawUnsafe('CREATE EXTENSION IF NOT EXISTS vector');
  } catch (error) {
    // Two processes that start at once collide here, and then it is there all the same.
    log.info({ err: error }, 'pgvector not turned on');
  }
  const [found] = await client.$queryRaw<{ version: string }[]>`
    SELECT extversion AS version FROM pg_extension WHERE extname = 'vector'`;
  return found !== undefined && isAtLeast(found.version, versionMin);
}

function isAtLeast(version: string, min: string): boolean {
  return version.localeCompare(min, 'en', { numeric: true }) >= 0;
}
