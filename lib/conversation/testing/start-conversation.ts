import { startWorker } from '@/lib/background';
import { closeDatabase, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { startJobs, stopJobs } from '@/lib/jobs';
import { type Channel, startChannel } from './start-channel';

export interface TestConversation {
  channel: Channel;
  /** The test does this queue's work itself: neither the start nor the clock brings it any more. */
  leaveToTest(queue: { name: string }): Promise<void>;
  stop(): Promise<void>;
}

/** The whole flow over a database and a channel of this test file's own. */
export async function startConversation(
  environment: Record<string, string> = {},
): Promise<TestConversation> {
  const testDatabase = await prepareTestDatabase();
  const channel = await startChannel();
  Object.assign(process.env, environment);
  await openDatabase();
  await startJobs();
  await startWorker();
  return {
    channel,
    async leaveToTest({ name }) {
      await (await startJobs()).offWork(name);
    },
    async stop() {
      await stopJobs(1000);
      channel.stop();
      await closeDatabase();
      await testDatabase.remove();
    },
  };
}
