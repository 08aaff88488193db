import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from '../check/checks';
import { buildPagesWhenStale } from '../server/build-pages';
import { fetchTestedModels } from '../setup/fetch-models';
import { runVitest } from '../suites/run-vitest';
import { type Outcome, oneFailed, onePassed, type Suite, SuiteUnavailable } from '../suites/suite';
import { testChaos } from './chaos';
import { testGalleryScripts } from './gallery-scripts';
import { runJourneys } from './journeys';
import { startPostgres } from './postgres';
import { startS3 } from './s3';
import { useServer } from './use-server';

/** They mostly wait, each on a database of its own: more at once than there are cores. */
const atOnce = '--maxWorkers=5';
const allButStorage = [
  '--project=integration',
  '--exclude=lib/storage/**',
  '--exclude=**/*.models.integration.test.ts',
  atOnce,
];
/** What tries sentences and models says nothing more on a second engine. */
const onceOnly = [
  '--exclude=lib/ai/**',
  '--exclude=lib/rules-assistant/**',
  '--exclude=lib/conversation/attacks-*',
  '--exclude=lib/conversation/answer-over-*',
  '--exclude=bench/**',
];
/** What needs a server has no embedded engine to run on. */
const embedded = [...allButStorage, '--exclude=**/*.postgres.integration.test.ts'];
/** One after the other: two processes with models would take five gigabytes. */
const modelsOnly = ['--project=integration', '.models.integration.test.ts', '--maxWorkers=1'];
const storageOnly = ['--project=integration', 'lib/storage'];

/** What is tested with servers, in this order: chaos and the journeys need the build. */
export const suites: Suite[] = [
  // A project of its own: who changes the product need not know it, and `npm run check` does not.
  {
    name: 'types of the benchmarks',
    run: () => runTool('typescript/bin/tsc', ['--project', 'bench']),
  },
  {
    name: 'integration on PGlite',
    run: () => runVitest(embedded),
  },
  {
    name: 'integration on PostgreSQL',
    run: () =>
      useServer(startPostgres, ({ url }) =>
        runVitest([...allButStorage, ...onceOnly], {
          ACERVO_TEST_DATABASE_URL: url,
        }),
      ),
  },
  {
    name: 'storage on a folder and on S3',
    run: () =>
      useServer(startS3, ({ access }) =>
        runVitest(storageOnly, { ACERVO_TEST_S3: JSON.stringify(access) }),
      ),
  },
  {
    name: 'local models',
    async run() {
      if (await fetchTestedModels()) return runVitest(modelsOnly);
      throw new SuiteUnavailable('the weights of the local models are not there');
    },
  },
  {
    name: 'production build',
    run: buildWithoutData,
  },
  { name: 'scripts of the gallery', run: testGalleryScripts },
  { name: 'chaos', run: testChaos },
  { name: 'journeys', run: () => runJourneys('off') },
  { name: 'journeys with models', run: () => runJourneys('on') },
];

/** A build must open no database and make no key: it may run where the real data lies. */
async function buildWithoutData(): Promise<Outcome> {
  const dataDir = path.join(tmpdir(), `acervo-untouched-${process.pid}`);
  process.env.ACERVO_DATA_DIR = dataDir;
  await buildPagesWhenStale(process.cwd());
  delete process.env.ACERVO_DATA_DIR;
  if (!existsSync(dataDir)) return { counts: onePassed, output: '' };
  rmSync(dataDir, { recursive: true });
  return { counts: oneFailed, output: 'The build wrote into the data directory.' };
}
