import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPagesWhenStale } from '../../scripts/server/build-pages';
import { runProgram } from '../../scripts/suites/run-program';
import { testEnvironment } from '../../scripts/suites/test-environment';
import { startPostgres } from '../../scripts/test/postgres';
import { findFreePort } from '../../scripts/test/test-server';
import { runServer } from '../servers/run-server';

export interface OpenGallery {
  /** What the measuring process printed last. */
  printed: string;
  url: string;
  /** Of whoever may see everybody's photos. */
  headers: { authorization: string };
}

/** A PostgreSQL with so many photos and the production server on it, for as long as `use` takes. */
export async function withGallery<R>(
  photos: number,
  { isFilledOnly = false }: { isFilledOnly?: boolean },
  use: (gallery: OpenGallery) => Promise<R>,
): Promise<R> {
  await buildPagesWhenStale(process.cwd());
  const postgres = await startPostgres();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
  try {
    const database = { DATABASE_URL: postgres.url, ACERVO_DATA_DIR: dataDir };
    const printed = await fill(photos, isFilledOnly, database);
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const key = randomBytes(24).toString('base64url');
    const next = path.resolve('node_modules/next/dist/bin/next');
    const server = await runServer(
      [next, 'start', '-H', '127.0.0.1', '-p', String(port)],
      () => fetch(`${url}/healthz`),
      {
        ...database,
        PORT: String(port),
        PUBLIC_BASE_URL: url,
        ACERVO_OPERATOR_KEY: key,
        ACERVO_LOCAL_MODELS: 'off',
      },
    );
    try {
      return await use({ printed, url, headers: { authorization: `Bearer ${key}` } });
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(photos: number, isFilledOnly: boolean, database: Record<string, string>) {
  const args = [
    '--conditions=react-server',
    '--import=tsx',
    'bench/gallery/measure-gallery.ts',
    String(photos),
    ...(isFilledOnly ? ['fill'] : []),
  ];
  const environment = { ...testEnvironment(), ...database, ACERVO_LOG_LEVEL: 'error' };
  const { exitCode, output } = await runProgram(process.execPath, args, environment);
  if (exitCode !== 0) throw new Error(`Measuring failed:\n${output}`);
  return output.trim().split('\n').at(-1) ?? '';
}
