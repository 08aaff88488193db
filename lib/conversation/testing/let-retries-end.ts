import { db } from '@/lib/db';
import { outagePatienceMs } from '../turn/retries/retry-policy';

/** As if the turn of the address had waited for its vendor as long as it may. */
export async function letRetriesEnd(address: string): Promise<void> {
  await (await db()).turn.updateMany({
    where: { person: { address }, status: 'running' },
    data: { startedAt: new Date(Date.now() - outagePatienceMs) },
  });
}
