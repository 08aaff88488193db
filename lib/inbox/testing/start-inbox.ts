import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';
import { startWorker } from '..';
import { type Channel, startChannel } from './start-channel';

export interface TestInbox {
  channel: Channel;
  stop(): Promise<void>;
}

/** The whole flow over a database and a channel of this test file's own. */
export async function startInbox(environment: Record<string, string> = {}): Promise<TestInbox> {
  const testDatabase = await prepareTestDatabase();
  const channel = await startChannel();
  Object.assign(process.env, environment);
  await openDatabase();
  await startJobs();
  await startWorker();
  return {
    channel,
    async stop() {
      await stopJobs(1000);
      channel.stop();
      await closeDatabase();
      await testDatabase.remove();
    },
  };
}
