import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { type OpenAIWire, standInForOpenAI, startOpenAIWire } from '@/lib/ai/testing/openai-wire';
import { db } from '@/lib/db';
import { type AskedOnWire, readChat, readResponses, type WireKind } from './read-wire';
import type { Channel } from './start-channel';
import { startConversation } from './start-conversation';

export interface WireInbox {
  kind: WireKind;
  wire: OpenAIWire;
  channel: Channel;
  /** The requests for an answer; the check at start asks for a list. */
  asked(): AskedOnWire[];
  /** What somebody who was never here before hears, and what their turn left behind. */
  answerTo(fields: Record<string, string>): Promise<Answered>;
  answerPhoto(): Promise<Answered>;
  stop(): Promise<void>;
}

type Client = Awaited<ReturnType<typeof db>>;

interface Answered {
  body: string;
  turn: Awaited<ReturnType<Client['turn']['findFirstOrThrow']>>;
  usages: Awaited<ReturnType<Client['usage']['findMany']>>;
  where: { person: { address: string } };
}

/** The whole flow with a vendor at the other end of the wire: OpenAI itself, or another server. */
export async function startWireConversation(kind: WireKind): Promise<WireInbox> {
  const wire = await startOpenAIWire();
  const leave = kind === 'responses' ? standInForOpenAI(wire) : null;
  const conversation = await startConversation({
    OPENAI_API_KEY: 'sk-of-the-test',
    ...(kind === 'chat' && { OPENAI_BASE_URL: wire.url }),
    // Asked some time after a turn: between the requests that are counted here.
    ACERVO_EMBEDDING_MODEL: 'off',
    ACERVO_MODEL_TIMEOUT_SECONDS: '20',
  });
  const photo = await readFile('public/demo/grey-cat.jpg');
  conversation.channel.media.set('/cat', (_, response) => response.end(photo));
  const read = kind === 'chat' ? readChat : readResponses;
  let people = 0;

  async function answerTo(fields: Record<string, string>): Promise<Answered> {
    const from = `whatsapp:+55719555500${String(people++).padStart(2, '0')}`;
    await POST(conversation.channel.webhook({ From: from, ...fields }));
    await expect.poll(() => conversation.channel.repliesTo(from).length).toBe(1);
    const where = { person: { address: from } };
    const client = await db();
    return {
      body: conversation.channel.repliesTo(from)[0]?.body ?? '',
      turn: await client.turn.findFirstOrThrow({ where }),
      usages: await client.usage.findMany({ where, orderBy: { at: 'asc' } }),
      where,
    };
  }

  return {
    kind,
    wire,
    channel: conversation.channel,
    asked: () => wire.requests.filter(({ method }) => method === 'POST').map(read),
    answerTo,
    answerPhoto: () =>
      answerTo({ Body: 'A gata', NumMedia: '1', MediaUrl0: conversation.channel.url('/cat') }),
    async stop() {
      await conversation.stop();
      leave?.();
      await wire.stop();
    },
  };
}
