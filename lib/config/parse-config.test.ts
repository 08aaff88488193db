import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environmentSchema } from './environment';
import { parseConfig } from './parse-config';

const keptKey = () => 'a-key-that-was-made-at-first-start';
const parse = (variables: Record<string, string>) => parseConfig(variables, keptKey);

const twilio = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token-of-the-account',
  TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
  PUBLIC_BASE_URL: 'https://acervo.example/',
};

test('an empty environment runs on embedded defaults, on loopback', () => {
  const config = parse({});
  expect(config.database.kind).toBe('pglite');
  expect(config.storage.kind).toBe('local');
  expect(config.models.roles).toEqual({
    assistant: { kind: 'off' },
    vision: { kind: 'local' },
    transcription: { kind: 'local' },
    embedding: { kind: 'off' },
    image: { kind: 'off' },
  });
  expect(config.simulator).toBe(true);
  expect(config.host).toBe('127.0.0.1');
  expect(config.whatsapp.apiBaseUrl).toBe('http://127.0.0.1:3000/simulator/twilio');
});

test('one message names everything that is wrong and prints no value', () => {
  const wrong = { BUCKET_NAME: 'holiday-bucket', TWILIO_AUTH_TOKEN: 'very-secret', PORT: 'eighty' };
  expect(() => parse(wrong)).toThrowError(
    /PORT[\s\S]*TWILIO_ACCOUNT_SID is missing[\s\S]*AWS_ACCESS_KEY_ID is missing/,
  );
  try {
    parse(wrong);
  } catch (error) {
    expect(String(error)).not.toMatch(/holiday-bucket|very-secret|eighty/);
  }
});

test('a real account turns the simulator off and opens the server', () => {
  const config = parse(twilio);
  expect(config.simulator).toBe(false);
  expect(config.host).toBe('0.0.0.0');
  expect(config.publicBaseUrl).toBe('https://acervo.example');
});

test('the simulator never stands beside a real account', () => {
  expect(() => parse({ ...twilio, ACERVO_SIMULATOR: 'on' })).toThrowError(/real account/);
});

test('the five variables make an address in which a password may hold any character', () => {
  const config = parse({
    POSTGRES_DB_HOST: 'db.example',
    POSTGRES_DB_NAME: 'fotos',
    POSTGRES_DB_USER: 'ana',
    POSTGRES_DB_PASSWORD: 'p@ss/word?#',
  });
  if (config.database.kind !== 'postgres') throw new Error('PostgreSQL was expected');
  expect(decodeURIComponent(new URL(config.database.url).password)).toBe('p@ss/word?#');
});

test('DATABASE_URL wins over the five, even when those are incomplete', () => {
  const config = parse({ DATABASE_URL: 'postgres://u:p@h/db', POSTGRES_DB_HOST: 'other' });
  expect(config.database).toEqual({ kind: 'postgres', url: 'postgres://u:p@h/db' });
});

test('a host without a disk must be given everything', () => {
  expect(() => parse({ ...twilio, VERCEL: '1' })).toThrowError(
    /ACERVO_OPERATOR_KEY[\s\S]*DATABASE_URL[\s\S]*BUCKET_NAME/,
  );
});

test('.env.example names exactly the variables that are read', () => {
  const named = readFileSync('.env.example', 'utf8')
    .split('\n')
    .map((line) => /^#? ?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1])
    .filter((name) => name !== undefined);
  const setByTheHost = ['VERCEL'];
  expect([...named, ...setByTheHost].sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

describe('who plays which role', () => {
  const rolesOf = (variables: Record<string, string>) => parse(variables).models.roles;
  const named = (variables: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(rolesOf(variables)).map(([role, choice]) => [
        role,
        choice.kind === 'remote' ? choice.model : choice.kind,
      ]),
    );

  test('a key gives every role its default', () => {
    expect(named({ OPENAI_API_KEY: 'key' })).toEqual({
      assistant: 'gpt-4o',
      vision: 'assistant',
      transcription: 'whisper-1',
      embedding: 'text-embedding-3-small',
      image: 'gpt-image-1',
    });
  });

  test('another server is asked only for what is named', () => {
    const ollama = { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };
    expect(
      named({ ...ollama, ACERVO_ASSISTANT_MODEL: 'qwen3', ACERVO_IMAGE_MODEL: 'flux' }),
    ).toEqual({
      assistant: 'qwen3',
      vision: 'assistant',
      transcription: 'local',
      embedding: 'off',
      image: 'flux',
    });
  });

  test('a role may live on a server of its own, without the key of the others', () => {
    const roles = rolesOf({
      ACERVO_TRANSCRIPTION_MODEL: 'whisper-large',
      ACERVO_TRANSCRIPTION_BASE_URL: 'http://127.0.0.1:8000/v1',
      ACERVO_TRANSCRIPTION_API_KEY: 'its-key',
    });
    expect(roles.transcription).toEqual({
      kind: 'remote',
      model: 'whisper-large',
      baseUrl: 'http://127.0.0.1:8000/v1',
      apiKey: 'its-key',
    });
    expect(roles.assistant).toEqual({ kind: 'off' });
  });

  test('what nobody can play is named, not ignored', () => {
    const wrong = { ACERVO_IMAGE_MODEL: 'local', ACERVO_ASSISTANT_MODEL: 'gpt-5' };
    expect(() => parse(wrong)).toThrowError(
      /ACERVO_ASSISTANT_MODEL names a model[\s\S]*ACERVO_IMAGE_MODEL is local/,
    );
    expect(() => parse({ ACERVO_LOCAL_MODELS: 'off', ACERVO_VISION_MODEL: 'local' })).toThrowError(
      /ACERVO_VISION_MODEL is local/,
    );
  });

  test('a role that is off stays off beside a key', () => {
    expect(named({ OPENAI_API_KEY: 'key', ACERVO_IMAGE_MODEL: 'off' }).image).toBe('off');
  });

  test('the embedding model’s numbers are known of OpenAI’s and of the local one alone', () => {
    const embeddingOf = (variables: Record<string, string>) => parse(variables).models.embedding;
    expect(embeddingOf({})).toBeNull();
    expect(embeddingOf({ OPENAI_API_KEY: 'key' })).toMatchObject({
      dimensions: 512,
      asksForDimensions: true,
    });
    expect(embeddingOf({ ACERVO_EMBEDDING_MODEL: 'local' })).toMatchObject({ dimensions: 384 });
    const ollama = {
      ACERVO_EMBEDDING_MODEL: 'bge-m3',
      ACERVO_EMBEDDING_BASE_URL: 'http://127.0.0.1:11434/v1',
      ACERVO_EMBEDDING_API_KEY: 'key',
    };
    expect(() => parse(ollama)).toThrowError(/ACERVO_EMBEDDING_DIMENSIONS is missing/);
    expect(
      embeddingOf({
        ...ollama,
        ACERVO_EMBEDDING_DIMENSIONS: '1024',
        ACERVO_EMBEDDING_SIMILARITY: '0.5',
      }),
    ).toEqual({ name: 'bge-m3', dimensions: 1024, asksForDimensions: false, similarityMin: 0.5 });
  });
});

describe('prices of models', () => {
  const pricesOf = (text: string) => parse({ ACERVO_MODEL_PRICES: text }).models.prices;

  test('are USD by model and measure; none is none', () => {
    const prices = { 'gpt-4o': { input: 2.5, output: 10 }, 'whisper-1': { minute: 0.006 } };
    expect(pricesOf(JSON.stringify(prices))).toEqual(prices);
    expect(pricesOf('')).toEqual({});
  });

  test.each(['gpt-4o=2.5', '[]', '2.5', 'null', '"secret"'])('%s is refused', (text) => {
    expect(() => pricesOf(text)).toThrowError(/ACERVO_MODEL_PRICES is no JSON object such as/);
  });

  test.each([{ input: '2.5' }, { input: -1 }, { input: 1e9 }, { inputs: 2.5 }, {}, null, 2.5])(
    'a price of %j is refused by its place, without its words',
    (price) => {
      const text = JSON.stringify({ 'gpt-4o': { input: 2.5 }, 'secret-model': price });
      expect(() => pricesOf(text)).toThrowError(/ACERVO_MODEL_PRICES: price 2 is none of/);
      expect(() => pricesOf(text)).not.toThrowError(/secret-model/);
    },
  );
});
