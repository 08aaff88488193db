import { db } from '@/lib/db';
import { arrivalWaitMs } from '../queues';

/** As if so much time had passed since the person's files were sent; what waits for its time runs. */
export async function letFilesBeLate(address: string, ms: number): Promise<void> {
  const client = await db();
  await client.media.updateMany({
    where: { message: { person: { address } }, status: 'waiting' },
    data: { dueAt: new Date(Date.now() + arrivalWaitMs - ms) },
  });
  await client.$executeRaw`
    UPDATE pgboss.job SET start_after = now() FROM acervo_person p
    WHERE p.address = ${address} AND state IN ('created', 'retry')
      AND (singleton_key = p.id::text OR data::jsonb ->> 'personId' = p.id::text)`;
}
