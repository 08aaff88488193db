import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/whatsapp/route';
import { traceModels } from '@/lib/ai';
import { startTracing, stopTracing } from '@/lib/tracing';
import { startConversation, type TestConversation } from './testing/start-conversation';

const from = 'whatsapp:+5571955559999';
const words = 'onde está a caixa azul do Zeferino?';
const answer = 'A caixa azul do Zeferino está na despensa.';
const openai = new LLMock({ port: 0 });
const received: string[] = [];
let collector: Server;
let conversation: TestConversation;

/** An OpenTelemetry collector's door, which keeps what it is given. */
function startCollector(): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString('utf8'));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  collector = await startCollector();
  await openai.start();
  openai.onMessage(/Zeferino/, { content: answer });
  conversation = await startConversation({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OPENAI_API_KEY: 'a-key',
    OPENAI_BASE_URL: `${openai.url}/v1`,
    ACERVO_EMBEDDING_MODEL: 'off',
  });
  await startTracing();
  traceModels();
});

afterAll(async () => {
  await conversation.stop();
  await openai.stop();
  collector.close();
});

test('a turn is traced from its job to the call of its model, without a word of anybody', async () => {
  const fields = { From: from, ProfileName: 'Zeferino Alves', Body: words };
  await POST(conversation.channel.webhook(fields));
  const replies = () => conversation.channel.repliesTo(from).map(({ body }) => body);
  await expect.poll(replies).toEqual([answer]);
  await stopTracing();
  const sent = received.join('\n');
  const names = [...sent.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['job', 'step', 'chat gpt-4o']));
  expect(sent).toContain('take-turn');
  expect(sent).toContain('gen_ai.usage.input_tokens');
  for (const secret of ['Zeferino', 'caixa', 'despensa', '55719', 'a-key', 'photo memory']) {
    expect(sent, secret).not.toContain(secret);
  }
});
