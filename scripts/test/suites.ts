import type { Part } from '../parts/part';
import { onePassed } from '../parts/part';
import { runVitest } from '../parts/run-vitest';
import { buildPagesWhenStale } from '../server/build-pages';
import { runJourneys } from './journeys';
import { startPostgres } from './postgres';
import { startS3 } from './s3';
import { useServer } from './use-server';

const allButStorage = ['--project=integration', '--exclude=lib/storage/**'];
const storageOnly = ['--project=integration', 'lib/storage'];

/** What is tested with servers, in this order: the journeys need the build. */
export const suites: Part[] = [
  {
    name: 'integration on PGlite',
    run: () => runVitest(allButStorage),
  },
  {
    name: 'integration on PostgreSQL',
    run: () =>
      useServer(startPostgres, ({ url }) =>
        runVitest(allButStorage, { ACERVO_TEST_DATABASE_URL: url }),
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
    name: 'production build',
    async run() {
      await buildPagesWhenStale(process.cwd());
      return { counts: onePassed, output: '' };
    },
  },
  { name: 'journeys', run: runJourneys },
];
