import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type EmbeddingServer, startEmbeddingServer } from './testing/embedding-server';

const openai = new LLMock({ port: 0 });
let other: EmbeddingServer;

beforeAll(async () => {
  await openai.start();
  other = await startEmbeddingServer();
});

beforeEach(() => {
  vi.resetModules();
  other.requests.length = 0;
  other.intercept = null;
  other.dimensions = 64;
  vi.stubEnv('ACERVO_OPERATOR_KEY', 'operator-key-for-the-tests');
  vi.stubEnv('ACERVO_EMBEDDING_API_KEY', 'a-key');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(async () => {
  other.stop();
  await openai.stop();
});

const noEnd = () => new AbortController().signal;

async function embed(texts: string[], environment: Record<string, string>, signal = noEnd()) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { embedTexts } = await import('./embed-texts');
  return embedTexts(texts, signal);
}

const texts = (count: number) => Array.from({ length: count }, (_, n) => `text ${n}`);
const onOther = () => ({
  ACERVO_EMBEDDING_BASE_URL: other.url,
  ACERVO_EMBEDDING_MODEL: 'nomic-embed-text',
  ACERVO_EMBEDDING_DIMENSIONS: '64',
});

test('OpenAI’s model is asked for 512 numbers, and each vector has length 1', async () => {
  const { vectors, model } = await embed(['o mar', 'a serra'], {
    ACERVO_EMBEDDING_BASE_URL: `${openai.url}/v1`,
    ACERVO_EMBEDDING_MODEL: 'text-embedding-3-small',
  });
  expect(model).toMatchObject({ name: 'text-embedding-3-small', dimensions: 512 });
  expect(vectors.map((vector) => vector.length)).toEqual([512, 512]);
  for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1);
  expect(vectors[0]).not.toEqual(vectors[1]);
  expect(openai.getRequests()[0]?.headers.authorization).toMatch(/^(Bearer a-key|\[REDACTED\])$/);
});

test('many texts go in batches of at most 64, and come back in their order', async () => {
  const { vectors, inputTokens } = await embed([...texts(129), 'cachorro'], onOther());
  expect(other.requests.map(({ input }) => input.length)).toEqual([64, 64, 2]);
  expect(other.requests.flatMap(({ input }) => input).slice(0, 129)).toEqual(texts(129));
  expect(vectors).toHaveLength(130);
  expect(vectors.at(-1)?.[0]).toBe(1);
  expect(inputTokens).toBe(390);
});

test('another server’s model is asked by its name, and not for a length', async () => {
  await embed(['oi'], onOther());
  expect(other.requests).toEqual([
    expect.objectContaining({ model: 'nomic-embed-text', input: ['oi'] }),
  ]);
  expect(other.requests[0]).not.toHaveProperty('dimensions');
});

test('a text longer than the model reads is cut, never inside a character', async () => {
  await embed([`a${'🐶'.repeat(3000)} cachorro`], onOther());
  const [sent] = other.requests[0]?.input ?? [];
  expect(sent?.length).toBe(2000);
  expect(sent?.isWellFormed()).toBe(true);
});

test.each([
  ['more numbers than configured', { ACERVO_EMBEDDING_DIMENSIONS: '32' }, /64 numbers where 32/],
  ['fewer', { ACERVO_EMBEDDING_DIMENSIONS: '128' }, /64 numbers where 128/],
])('%s are refused, and the message names the setting', async (_, dimensions, message) => {
  const failed = embed(['oi'], { ...onOther(), ...dimensions });
  await expect(failed).rejects.toMatchObject({
    code: 'model_unavailable',
    message: expect.stringMatching(message),
  });
});

test('a server that is overloaded for a moment is asked once more', async () => {
  other.intercept = () => (other.requests.length === 1 ? { status: 429 } : null);
  expect((await embed(['oi'], onOther())).vectors).toHaveLength(1);
  expect(other.requests).toHaveLength(2);
});

test.each([500, 429, 401])('status %i for good is model_unavailable', async (status) => {
  other.intercept = () => ({ status });
  await expect(embed(['oi'], onOther())).rejects.toMatchObject({ code: 'model_unavailable' });
  expect(other.requests.length).toBe(status === 401 ? 1 : 2);
});

test('a server that never answers is let go of when the caller’s time is over', async () => {
  other.intercept = () => 'silence';
  const failed = embed(['oi'], onOther(), AbortSignal.timeout(100));
  await expect(failed).rejects.toMatchObject({ code: 'model_unavailable' });
});

test('a vector without a direction is refused', async () => {
  await expect(embed([' '], onOther())).rejects.toMatchObject({ code: 'model_unavailable' });
});

test('off is said, and nobody is asked', async () => {
  const off = { ...onOther(), ACERVO_EMBEDDING_MODEL: 'off' };
  await expect(embed(['oi'], off)).rejects.toMatchObject({ code: 'role_off' });
  const { embeddingModel } = await import('./embed-texts');
  expect(embeddingModel()).toBeNull();
  expect(other.requests).toEqual([]);
});
