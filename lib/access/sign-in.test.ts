import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createSignInLink, signInWithCode, signInWithKey } from '@/lib/access';

const key = 'the-key-of-the-operator-of-this-test';
const minute = 60 * 1000;

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubEnv('ACERVO_OPERATOR_KEY', key);
  vi.stubEnv('PUBLIC_BASE_URL', 'https://acervo.example');
});

afterEach(() => {
  vi.advanceTimersByTime(minute);
});

afterAll(() => {
  vi.useRealTimers();
});

const codeOf = (link: string) => new URL(link).searchParams.get('code') ?? '';

test('a code that nobody was given opens nothing', () => {
  createSignInLink();
  expect(signInWithCode('')).toBe(false);
  expect(signInWithCode('a-code-that-was-guessed')).toBe(false);
});

test('a link opens once', () => {
  const link = createSignInLink();
  expect(link).toMatch(/^https:\/\/acervo\.example\/enter\?code=[\w-]{32}$/);
  expect(signInWithCode(codeOf(link))).toBe(true);
  expect(signInWithCode(codeOf(link))).toBe(false);
});

test('a link is too old after 15 minutes', () => {
  const link = createSignInLink();
  vi.advanceTimersByTime(15 * minute);
  expect(signInWithCode(codeOf(link))).toBe(false);
});

test('of many open links the oldest go first', () => {
  const links = Array.from({ length: 51 }, createSignInLink);
  expect(signInWithCode(codeOf(links[0] ?? ''))).toBe(false);
  expect(signInWithCode(codeOf(links[1] ?? ''))).toBe(true);
});

test('a key that was copied with spaces is the same key; another is not', () => {
  expect(signInWithKey(` ${key}\n`)).toBe('signed_in');
  expect(signInWithKey(`${key}x`)).toBe('wrong_key');
});

test('after 10 tries in a minute even the right key waits', () => {
  for (let tries = 0; tries < 10; tries += 1) expect(signInWithKey('guess')).toBe('wrong_key');
  expect(signInWithKey(key)).toBe('too_many_tries');
  vi.advanceTimersByTime(minute);
  expect(signInWithKey(key)).toBe('signed_in');
});
