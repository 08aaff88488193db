import { expect, test } from 'vitest';
import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import { log } from '@/lib/log';
import { jsonError } from './json-error';

const answerTo = async (error: unknown) => {
  const response = jsonError(error);
  return { status: response.status, headers: response.headers, body: await response.json() };
};

test('our own errors keep their code and sentence', async () => {
  const { status, body, headers } = await answerTo(new AcervoError('unauthorised', 'Sign in.'));
  expect(status).toBe(401);
  expect(body).toEqual({ error: { code: 'unauthorised', message: 'Sign in.' } });
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a query that is not understood names its fields, not their values', async () => {
  const { error } = z.object({ limit: z.coerce.number() }).safeParse({ limit: 'secret' });
  const { status, body } = await answerTo(error);
  expect(status).toBe(400);
  expect(body.error.message).toBe('Not understood: limit.');
});

test('what nobody foresaw tells the caller nothing', async () => {
  log.level = 'silent';
  const { status, body } = await answerTo(new Error('relation "person" of Ana does not exist'));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('Ana');
});
