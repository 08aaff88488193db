import { type OperatorContext, requireOperator } from '@/lib/context';
import { db } from '@/lib/db';
import { findPersonId } from '@/lib/people';
import { logAccess } from '@/lib/privacy';

const pageSizeMax = 200;
const pageSizeDefault = 50;

export interface MessageRow {
  id: string;
  person: string;
  direction: 'inbound' | 'outbound';
  status: 'waiting' | 'sending' | 'held' | 'done' | 'failed';
  /** How far a reply came, as the channel reports it; null for what came in. */
  delivery: 'queued' | 'sent' | 'failed' | 'delivered' | 'read' | null;
  delivered_at: string | null;
  read_at: string | null;
  body: string;
  media: number;
  image_id: number | null;
  drawing_id: string | null;
  created_at: string;
}

/**
 * Everyone's messages, newest first, keyset paged; `person` is an address in any
 * spelling, or our id. Each person
 * whose messages are among them is told who read them.
 */
export async function listMessages({
  ctx,
  input,
}: {
  ctx: OperatorContext;
  input: { person?: string | undefined; after?: string | undefined; limit?: number | undefined };
}): Promise<{ messages: MessageRow[]; next: string | null }> {
  requireOperator(ctx);
  const limit = Math.min(input.limit ?? pageSizeDefault, pageSizeMax);
  const { person } = input;
  const rows = await (await db()).message.findMany({
    where: {
      // Somebody who is not known has none.
      ...(person ? { personId: { in: await idsOf(person) } } : {}),
      ...(input.after ? { id: { lt: input.after } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: { person: { select: { address: true } }, _count: { select: { media: true } } },
  });
  const page = rows.slice(0, limit);
  await logAccess({ ctx, input: { personIds: page.map(({ personId }) => personId) } });
  const messages = page.map((row) => ({
    id: row.id,
    person: row.person.address,
    direction: row.direction,
    status: row.status,
    delivery: row.delivery,
    delivered_at: row.deliveredAt?.toISOString() ?? null,
    read_at: row.readAt?.toISOString() ?? null,
    body: row.body,
    media: row._count.media,
    image_id: row.imageId,
    drawing_id: row.drawingId,
    created_at: row.createdAt.toISOString(),
  }));
  return { messages, next: rows.length > limit ? (messages.at(-1)?.id ?? null) : null };
}

async function idsOf(person: string): Promise<string[]> {
  const id = await findPersonId(person);
  return id === null ? [] : [id];
}
