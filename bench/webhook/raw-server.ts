/**
 * The least that can take in a webhook: node:http and pg, no framework and no Prisma. The same
 * signature check, the same prepared statements in the same transaction, the same answer as `/whatsapp`.
 * Runs as a process of its own; the parent gives it everything in its environment.
 */
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import twilio from 'twilio';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { toInboundMessage } from '@/lib/channels/twilio/inbound/inbound-message';
import { insertMessages } from '@/lib/conversation/inbound/insert-messages';
import { turnQueue } from '@/lib/conversation/queues';

const { DATABASE_URL, PORT, PUBLIC_BASE_URL, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = z
  .object({
    DATABASE_URL: z.string(),
    PORT: z.coerce.number(),
    PUBLIC_BASE_URL: z.string(),
    TWILIO_ACCOUNT_SID: z.string(),
    TWILIO_AUTH_TOKEN: z.string(),
  })
  .parse(process.env);

/** As many as lib/db opens. */
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20, options: '-c TimeZone=UTC' });
const insertJob = await readJobStatement();

const server = createServer(async (request, response) => {
  const status = request.method === 'POST' ? await receive(request) : 204;
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' });
  response.end('<?xml version="1.0" encoding="UTF-8"?><Response/>');
});
server.listen(PORT, '127.0.0.1');

async function receive(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
  const signature = String(request.headers['x-twilio-signature']);
  const url = `${PUBLIC_BASE_URL}${request.url}`;
  if (!twilio.validateRequest(TWILIO_AUTH_TOKEN, signature, url, fields)) return 403;
  const messageId = uuidv7();
  const inbound = toInboundMessage(fields, TWILIO_ACCOUNT_SID);
  const { text, values } = insertMessages([{ id: messageId, inbound }]);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ person_id: string }>({
      name: 'insert-messages',
      text,
      values,
    });
    const [stored] = rows;
    if (stored) {
      const job = { id: messageId, data: { messageId }, singletonKey: stored.person_id };
      await client.query({ name: 'insert-job', text: insertJob, values: [JSON.stringify([job])] });
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return 200;
}

/** The queue's own statement, as it sends it: given to us in place of a database. */
async function readJobStatement(): Promise<string> {
  const boss = new PgBoss({
    connectionString: DATABASE_URL,
    supervise: false,
    schedule: false,
    useListenNotify: true,
  });
  await boss.start();
  let statement = '';
  const recorder = {
    async executeSql(text: string) {
      statement = text;
      return { rows: [{ id: 'recorded' }] };
    },
  };
  await boss.send(turnQueue.name, {}, { singletonKey: 'recorded', db: recorder });
  await boss.stop();
  return statement;
}
