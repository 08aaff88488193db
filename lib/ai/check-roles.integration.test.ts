import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { modelsWith } from './testing/models-with';

let asked: (string | undefined)[] = [];
let respond: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  respond(response);
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-path/v1`;
});

beforeEach(() => {
  asked = [];
  respond = list('llama3.2:latest', 'whisper-large');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const list =
  (...ids: string[]) =>
  (response: ServerResponse) =>
    void response.end(JSON.stringify({ object: 'list', data: ids.map((id) => ({ id })) }));

const status = (code: number) => (response: ServerResponse) =>
  void response.writeHead(code).end('{}');

const environment = () => ({
  OPENAI_API_KEY: 'sk-secret',
  OPENAI_BASE_URL: url,
  ACERVO_ASSISTANT_MODEL: 'llama3.2',
  ACERVO_TRANSCRIPTION_MODEL: 'whisper-small',
});

test('each server is asked once for all of its roles, and once a minute', async () => {
  const { checkRoles } = await modelsWith(environment());
  const [reports] = await Promise.all([checkRoles(), checkRoles()]);
  await checkRoles();
  expect(asked).toEqual(['GET /secret-path/v1/models Bearer sk-secret']);
  const origin = new URL(url).origin;
  expect(reports).toEqual([
    { role: 'assistant', player: 'remote', model: 'llama3.2', origin, answer: 'listed' },
    { role: 'vision', player: 'remote', model: 'llama3.2', origin, answer: 'listed' },
    { role: 'transcription', player: 'remote', model: 'whisper-small', origin, answer: 'unlisted' },
    { role: 'embedding', player: 'off', model: null, origin: null, answer: null },
    { role: 'image', player: 'off', model: null, origin: null, answer: null },
  ]);
  expect(JSON.stringify(reports)).not.toMatch(/secret/);
  vi.setSystemTime(Date.now() + 61_000);
  await checkRoles();
  vi.useRealTimers();
  expect(asked).toHaveLength(2);
});

test.each([
  ['refuses the key', status(401), 'refused'],
  ['forbids it', status(403), 'refused'],
  ['is broken', status(500), 'silent'],
  ['knows no such path', status(404), 'silent'],
  [
    'sends elsewhere',
    (response: ServerResponse) => {
      response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
    },
    'silent',
  ],
  ['answers something else', (response: ServerResponse) => void response.end('hello'), 'silent'],
  ['hangs up', (response: ServerResponse) => void response.destroy(), 'silent'],
])('a server that %s', async (_, answer, expected) => {
  respond = answer;
  const { checkRoles } = await modelsWith(environment());
  expect((await checkRoles())[0]).toMatchObject({ role: 'assistant', answer: expected });
});

test('without a key nobody is asked', async () => {
  const { checkRoles } = await modelsWith({ ACERVO_LOCAL_MODELS: 'on' });
  const players = (await checkRoles()).map(({ role, player }) => [role, player]);
  expect(Object.fromEntries(players)).toEqual({
    assistant: 'rules',
    vision: 'local',
    transcription: 'local',
    embedding: 'off',
    image: 'off',
  });
  expect(asked).toEqual([]);
});
