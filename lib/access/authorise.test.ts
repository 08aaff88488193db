import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { authorise, endSession, issueSession } from '@/lib/access';

const key = 'the-key-of-the-operator-of-this-test';
const baseUrl = 'https://acervo.example';
const day = 24 * 60 * 60 * 1000;

beforeAll(() => {
  vi.stubEnv('ACERVO_OPERATOR_KEY', key);
  vi.stubEnv('PUBLIC_BASE_URL', baseUrl);
});

afterEach(() => {
  vi.useRealTimers();
});

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';
const withCookie = (cookie: string, more: Record<string, string> = {}) =>
  new Headers({ cookie: `theme=dark; ${cookie}`, ...more });
const withBearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });
const reading = (headers: Headers) => authorise({ headers, method: 'GET' });
const changing = (headers: Headers) => authorise({ headers, method: 'POST' });
const unauthorised = expect.objectContaining({ code: 'unauthorised' });

test('nobody is let in without a key or a session', async () => {
  await expect(reading(new Headers())).rejects.toThrow(unauthorised);
});

test.each([
  ['another key', `${key}x`],
  ['the start of the key', key.slice(0, -1)],
  ['a word', 'key'],
])('%s is refused', async (_name, token) => {
  await expect(reading(withBearer(token))).rejects.toThrow(unauthorised);
});

test('a wrong bearer token is refused beside a good cookie', async () => {
  const headers = withCookie(cookieOf(issueSession()), { authorization: 'Bearer wrong' });
  await expect(reading(headers)).rejects.toThrow(unauthorised);
});

test("the operator's key and a session make an operator", async () => {
  expect(await reading(withBearer(key))).toEqual({ actor: 'operator' });
  expect(await reading(withCookie(cookieOf(issueSession())))).toEqual({ actor: 'operator' });
});

test('a session is out of reach of scripts and of plain http', async () => {
  expect(issueSession()).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
});

test('a cookie whose time or signature was altered is refused', async () => {
  const cookie = cookieOf(issueSession());
  const [expires = '', signature = ''] = cookie.split('=')[1]?.split('.') ?? [];
  const later = `acervo-session=${Number(expires) + 1}.${signature}`;
  const other = `acervo-session=${expires}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`;
  for (const altered of [later, other, `acervo-session=${expires}`, cookieOf(endSession())]) {
    await expect(reading(withCookie(altered))).rejects.toThrow(unauthorised);
  }
});

test('a session ends after 30 days', async () => {
  vi.useFakeTimers();
  const headers = withCookie(cookieOf(issueSession()));
  vi.advanceTimersByTime(30 * day - 1000);
  expect(await reading(headers)).toEqual({ actor: 'operator' });
  vi.advanceTimersByTime(1000);
  await expect(reading(headers)).rejects.toThrow(unauthorised);
});

test("another site's form changes nothing with the operator's cookie", async () => {
  const cookie = cookieOf(issueSession());
  const forbidden = expect.objectContaining({ code: 'forbidden' });
  for (const from of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: baseUrl },
    { origin: 'https://acervo.example.evil.test' },
    { origin: 'null' },
    {},
  ]) {
    await expect(changing(withCookie(cookie, from))).rejects.toThrow(forbidden);
  }
});

test('our own form and a script with the key may change things', async () => {
  const cookie = cookieOf(issueSession());
  const operator = { actor: 'operator' };
  expect(await changing(withCookie(cookie, { 'sec-fetch-site': 'same-origin' }))).toEqual(operator);
  expect(await changing(withCookie(cookie, { origin: baseUrl }))).toEqual(operator);
  expect(await changing(withBearer(key))).toEqual(operator);
});
