import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operatorContext, type PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  allow,
  authorise,
  authoriseOperator,
  authoriseSession,
  drawCode,
  endAllSessions,
  endSession,
  forgetGuesses,
  linkFirstOperator,
  linkGallery,
  listDevices,
  openCode,
  signInByCode,
  signOut,
  sweepAccess,
  waitForGuess,
} from '.';
import { signInAs } from './testing/sign-in-as';
import { byLink, codeOf, later, visitor } from './testing/visitor';

const baseUrl = 'https://acervo.example';
const minute = 60_000;
const day = 24 * 60 * minute;

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;
let ben: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  vi.stubEnv('PUBLIC_BASE_URL', baseUrl);
  await openDatabase();
  [ana, ben] = await Promise.all([person('whatsapp:+1'), person('whatsapp:+2')]);
});

afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
  await testDatabase.remove();
});

async function person(address: string): Promise<PersonContext> {
  const { id } = await (await db()).person.create({ data: { address, replyTo: address } });
  return { actor: 'person', personId: id };
}

const reading = (given: Headers) => authorise({ headers: given, method: 'GET' });
const sessionOf = (given: Headers) => authoriseSession({ headers: given, method: 'GET' });
const unauthorised = expect.objectContaining({ code: 'unauthorised' });
const forbidden = expect.objectContaining({ code: 'forbidden' });

describe('a session', () => {
  test('is kept as a hash: what stands in the table opens nothing', async () => {
    const given = await signInAs(ana);
    const [, signed = ''] = (given.get('cookie') ?? '').split('; ')[0]?.split('=') ?? [];
    const [token = ''] = decodeURIComponent(signed).split('.');
    const rows = await (await db()).session.findMany({ select: { token: true } });
    expect(rows.map((row) => row.token)).not.toContain(token);
    const hash = createHash('sha256').update(token).digest('hex');
    expect(rows.map((row) => row.token)).toContain(hash);
    await signOut(given);
    await expect(reading(given)).rejects.toThrow(unauthorised);
    expect(await (await db()).session.count({ where: { token: hash } })).toBe(0);
  });

  test('makes a person or an operator of whoever carries it, and nobody else anything', async () => {
    expect(await reading(await signInAs(ana))).toEqual(ana);
    const operator = await reading(await signInAs(operatorContext));
    expect(operator).toMatchObject({ actor: 'operator', who: { kind: 'operator', name: null } });
    await expect(reading(new Headers())).rejects.toThrow(unauthorised);
    await expect(
      authoriseOperator({ headers: await signInAs(ana), method: 'GET' }),
    ).rejects.toThrow(forbidden);
  });

  test('is worth nothing with an altered cookie', async () => {
    const cookie = (await signInAs(ana)).get('cookie') ?? '';
    const [name = '', value = ''] = cookie.split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    for (const altered of [`${token}x.${signature}`, `${token}.${signature}x`, token, '']) {
      const headersOf = new Headers({ cookie: `${name}=${encodeURIComponent(altered)}` });
      await expect(reading(headersOf)).rejects.toThrow(unauthorised);
    }
  });

  test('ends after 30 days, used or not', async () => {
    const carried = await signInAs(ben);
    later(30 * day - minute);
    expect(await reading(carried)).toEqual(ben);
    later(2 * minute);
    await expect(reading(carried)).rejects.toThrow(unauthorised);
    vi.useRealTimers();
  });

  test("changes nothing for another site's form", async () => {
    const carried = await signInAs(ana);
    const asked = (more: Record<string, string>) =>
      authorise({
        headers: new Headers({ cookie: carried.get('cookie') ?? '', ...more }),
        method: 'POST',
      });
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: baseUrl },
      { origin: 'https://acervo.example.evil.test' },
      { origin: 'null' },
      {},
    ]) {
      await expect(asked(from)).rejects.toThrow(forbidden);
    }
    expect(await asked({ 'sec-fetch-site': 'same-origin' })).toEqual(ana);
    expect(await asked({ origin: baseUrl })).toEqual(ana);
  });

  test('is listed with what its browser says, and ended by its owner alone', async () => {
    const android = 'Mozilla/5.0 (Linux; Android 16) Chrome/142.0.0.0 Mobile Safari/537.36';
    const carried = await signInAs(ben, android);
    const other = await signInAs(ben);
    const session = await sessionOf(carried);
    const devices = await listDevices({ session });
    expect(devices.find(({ isThis }) => isThis)).toMatchObject({
      browser: 'Chrome',
      system: 'Android',
    });
    const { sessionId } = await sessionOf(other);
    const strange = await sessionOf(await signInAs(ana));
    await expect(endSession({ session: strange, input: { id: sessionId } })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await reading(other)).toEqual(ben);
    await endSession({ session, input: { id: sessionId } });
    await expect(reading(other)).rejects.toThrow(unauthorised);
    await endAllSessions({ session });
    await expect(reading(carried)).rejects.toThrow(unauthorised);
    expect(await reading(await signInAs(ana))).toEqual(ana);
  });

  test('keeps no place', async () => {
    await signInAs(ana);
    const rows = await (await db()).session.findMany();
    expect(rows.every(({ ipAddress }) => !ipAddress)).toBe(true);
  });
});

describe('a link', () => {
  test('opens once, the own collection, whoever comes at the same time', async () => {
    const link = await linkGallery({ ctx: ana });
    expect(link).toMatch(/^https:\/\/acervo\.example\/enter\?code=[\w-]{32}$/);
    const outcomes = await Promise.all([byLink(link), byLink(link), byLink(link)]);
    const opened = outcomes.filter(({ outcome }) => outcome === 'signed_in');
    expect(opened).toHaveLength(1);
    const [first] = opened;
    const cookies = first?.outcome === 'signed_in' ? first.setCookies : [];
    expect(cookies[0]).toMatch(
      /^__Secure-acervo\.session_token=.+HttpOnly; Secure; SameSite=Lax$/i,
    );
    const cookie = cookies[0]?.split(';')[0] ?? '';
    expect(await reading(new Headers({ cookie }))).toEqual(ana);
  });

  test('is too old after 10 minutes, and after 15 from the terminal', async () => {
    const [mine, terminal] = [await linkGallery({ ctx: ana }), await linkFirstOperator()];
    later(10 * minute);
    expect((await byLink(mine)).outcome).toBe('refused');
    later(5 * minute);
    expect((await byLink(terminal)).outcome).toBe('refused');
    vi.useRealTimers();
    expect((await byLink(await linkFirstOperator())).outcome).toBe('signed_in');
    expect((await byLink(`${baseUrl}/enter?code=guessed`)).outcome).toBe('refused');
  });

  test('stands in no row in clear', async () => {
    const code = codeOf(await linkGallery({ ctx: ana }));
    const rows = await (await db()).oneTimeToken.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe('a code', () => {
  async function askedCode(): Promise<{ tokenId: string; messageId: string; code: string }> {
    const { id: messageId } = await (await db()).message.create({
      data: { personId: ana.personId, direction: 'outbound', body: 'code' },
    });
    const { tokenId } = await openCode({
      input: { recipient: { personId: ana.personId, messageId } },
    });
    return { tokenId, messageId, code: await drawCode({ input: { messageId } }) };
  }
  const type = (tokenId: string, code: string) =>
    signInByCode({ input: { ...visitor(), tokenId, code } });
  const another = (code: string) => code.replace(/.$/, (last) => String((Number(last) + 1) % 10));

  test('lets in once, and only who asked for it', async () => {
    const { tokenId, code } = await askedCode();
    const { tokenId: other } = await openCode({ input: { recipient: null } });
    expect(code).toMatch(/^\d{6}$/);
    expect((await type(other, code)).outcome).toBe('refused');
    expect((await type(tokenId, code)).outcome).toBe('signed_in');
    expect((await type(tokenId, code)).outcome).toBe('refused');
  });

  test('is over after five wrong tries, also when they come at once', async () => {
    const { tokenId, code } = await askedCode();
    const wrong = Array.from({ length: 5 }, () => type(tokenId, another(code)));
    expect((await Promise.all(wrong)).every(({ outcome }) => outcome === 'refused')).toBe(true);
    expect((await type(tokenId, code)).outcome).toBe('refused');
  });

  test('is over after 10 minutes, sent or not', async () => {
    const { tokenId, messageId, code } = await askedCode();
    later(10 * minute);
    expect((await type(tokenId, code)).outcome).toBe('refused');
    await expect(drawCode({ input: { messageId } })).rejects.toMatchObject({ code: 'not_found' });
    vi.useRealTimers();
  });

  test('that is drawn again ends the one before', async () => {
    const { tokenId, messageId, code } = await askedCode();
    const next = await drawCode({ input: { messageId } });
    if (next !== code) expect((await type(tokenId, code)).outcome).toBe('refused');
    expect((await type(tokenId, next)).outcome).toBe('signed_in');
  });

  test('for a number that nobody has lets nobody in', async () => {
    const { tokenId } = await openCode({ input: { recipient: null } });
    for (const code of ['', '000000', 'null', 'undefined']) {
      expect((await type(tokenId, code)).outcome).toBe('refused');
    }
  });
});

test('what is tried too often is refused, for that one alone', async () => {
  const limit = { name: 'test', max: 2, seconds: 60 };
  const tries = await Promise.all(Array.from({ length: 4 }, () => allow(limit, 'one')));
  expect(tries.filter(Boolean)).toHaveLength(2);
  expect(await allow(limit, 'other')).toBe(true);
  expect(JSON.stringify(await (await db()).rateLimit.findMany())).not.toContain('one"');
});

test('what is over is swept, and nothing else', async () => {
  const link = await linkGallery({ ctx: ana });
  const carried = await signInAs(ana);
  const client = await db();
  await client.oneTimeToken.create({ data: { kind: 'link', expiresAt: new Date(0) } });
  expect(await sweepAccess()).toBeGreaterThan(0);
  expect(await client.oneTimeToken.count({ where: { expiresAt: new Date(0) } })).toBe(0);
  expect(await reading(carried)).toEqual(ana);
  expect((await byLink(link)).outcome).toBe('signed_in');
});

describe('guesses of a password', () => {
  const from = (address: string, what = 'share') => ({ what, address });

  test('are slowed where they come from, and nowhere else', async () => {
    const prompt = [1, 2, 3].map(() => waitForGuess(from('a')));
    expect(await Promise.all(prompt)).toEqual([true, true, true]);
    const startedAt = performance.now();
    expect(await waitForGuess(from('a'))).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(900);
    const crowd = Array.from({ length: 20 }, () => waitForGuess(from('a')));
    const elsewhere = [waitForGuess(from('b')), waitForGuess(from('a', 'another share'))];
    expect(await Promise.all(elsewhere)).toEqual([true, true]);
    expect((await Promise.all(crowd)).filter(Boolean), 'one at a time').toHaveLength(1);
  });

  test('are forgotten once the right one was given, and after a while', async () => {
    for (const _ of [1, 2, 3]) await waitForGuess(from('c'));
    await forgetGuesses(from('c'));
    const again = await Promise.all([1, 2, 3].map(() => waitForGuess(from('c'))));
    expect(again).toEqual([true, true, true]);
    await (await db()).rateLimit.updateMany({
      data: { until: new Date(Date.now() - 16 * minute) },
    });
    const startedAt = performance.now();
    for (const _ of [1, 2, 3]) await waitForGuess(from('c'));
    expect(performance.now() - startedAt).toBeLessThan(900);
  });
});
