import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { operatorContext, type PersonContext } from '@/lib/context';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import {
  authorise,
  authoriseSession,
  changePassword,
  listDevices,
  makeKey,
  readCommand,
  revokeKey,
  runCommand,
  signInByPassword,
} from '..';
import { signInAs } from '../testing/sign-in-as';
import { byLink, later, visitor } from '../testing/visitor';

const baseUrl = 'https://acervo.example';
const bearerKey = 'operator-key-for-the-tests';
const minute = 60_000;

let testDatabase: Awaited<ReturnType<typeof prepareTestDatabase>>;
let ana: PersonContext;

beforeAll(async () => {
  testDatabase = await prepareTestDatabase();
  vi.stubEnv('PUBLIC_BASE_URL', baseUrl);
  await openDatabase();
  const data = { address: 'whatsapp:+1', replyTo: 'whatsapp:+1' };
  ana = { actor: 'person', personId: (await (await db()).person.create({ data })).id };
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await closeDatabase();
  await testDatabase.remove();
});

const reading = (given: Headers) => authorise({ headers: given, method: 'GET' });
const sessionOf = (given: Headers) => authoriseSession({ headers: given, method: 'GET' });
const withBearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });
const unauthorised = expect.objectContaining({ code: 'unauthorised' });
const forbidden = expect.objectContaining({ code: 'forbidden' });

describe('a key', () => {
  test("the environment's opens everything", async () => {
    expect(await reading(withBearer(bearerKey))).toEqual({ actor: 'operator' });
    expect(
      await authorise({ headers: withBearer(bearerKey), method: 'POST' }, 'memory:clear'),
    ).toEqual({ actor: 'operator' });
  });

  test.each([`${bearerKey}x`, bearerKey.slice(0, -1), 'key'])('%s is refused', async (token) => {
    const both = withBearer(token);
    both.set('cookie', (await signInAs(operatorContext)).get('cookie') ?? '');
    await expect(reading(both)).rejects.toThrow(unauthorised);
  });

  test('opens what it is for and nothing else, until it is revoked', async () => {
    const ctx = operatorContext;
    const { id, key } = await makeKey({ ctx, input: { name: 'report', scopes: ['report:read'] } });
    const asked = { headers: withBearer(key), method: 'GET' };
    const who = { kind: 'key', id, name: 'report' };
    expect(await authorise(asked, 'report:read')).toEqual({ actor: 'operator', who });
    await expect(authorise(asked, 'memory:clear')).rejects.toThrow(forbidden);
    await expect(authorise(asked)).rejects.toThrow(forbidden);
    await expect(authoriseSession(asked)).rejects.toThrow(unauthorised);
    const rows = await (await db()).apiKey.findMany();
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows[0]?.usedAt).not.toBeNull();
    await revokeKey({ ctx, input: { id } });
    await expect(authorise(asked, 'report:read')).rejects.toThrow(unauthorised);
  });
});

describe('an operator', () => {
  const password = 'um cavalo correto de bateria';
  const origin = { origin: baseUrl };

  async function invite(email: string): Promise<Headers> {
    const [link = ''] = await runCommand(operatorContext, readCommand(['invite', email]));
    const opened = await byLink(link);
    const cookies = opened.outcome === 'signed_in' ? opened.setCookies : [];
    return new Headers({ cookie: cookies.map((one) => one.split(';')[0]).join('; '), ...origin });
  }
  const byPassword = (email: string, typed: string) =>
    signInByPassword({ input: { ...visitor(), email, password: typed } });

  test('comes by an invitation, chooses a password and signs in by it', async () => {
    const carried = await invite('Mara@Example.org');
    const who = { kind: 'operator', name: 'mara@example.org' };
    expect(await reading(carried)).toMatchObject({ actor: 'operator', who });
    const session = await sessionOf(carried);
    const choose = (chosen: string, current = '') =>
      changePassword({ session, input: { current, chosen, headers: carried } });
    expect(await choose('too short')).toBe('unfit');
    expect(await choose(password)).toBe('changed');
    expect((await byPassword('mara@example.org', password)).outcome).toBe('signed_in');
    expect((await byPassword('MARA@example.org', password)).outcome).toBe('signed_in');
    expect((await byPassword('mara@example.org', `${password}!`)).outcome).toBe('refused');
    expect((await byPassword('nobody@example.org', password)).outcome).toBe('refused');
    expect(await choose(`${password} novo`, 'not the current one')).toBe('wrong');
    expect(await choose(`${password} novo`, password)).toBe('changed');
    expect(await listDevices({ session })).toHaveLength(1);
    expect((await byPassword('mara@example.org', password)).outcome).toBe('refused');
  });

  test('is let in while somebody elsewhere guesses their password', async () => {
    const carried = await invite('guessed@example.org');
    const session = await sessionOf(carried);
    const input = { current: '', chosen: password, headers: carried };
    expect(await changePassword({ session, input })).toBe('changed');
    const guesser = visitor();
    const guess = (typed: string) =>
      signInByPassword({ input: { ...guesser, email: 'guessed@example.org', password: typed } });
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(`wrong ${n}`)));
    const outcomes = Map.groupBy(guesses, ({ outcome }) => outcome);
    expect(outcomes.get('refused')?.length).toBeLessThanOrEqual(4);
    expect(outcomes.get('signed_in')).toBeUndefined();
    expect((await byPassword('guessed@example.org', password)).outcome).toBe('signed_in');
    expect((await guess(password)).outcome, 'from there too, if later').toBe('signed_in');
  });

  test('who signed in long ago sets no first password', async () => {
    const carried = await invite('late@example.org');
    later(61 * minute);
    const session = await sessionOf(carried);
    const input = { current: '', chosen: password, headers: carried };
    expect(await changePassword({ session, input })).toBe('stale');
    vi.useRealTimers();
  });

  test('who is removed is out at once, with every open link', async () => {
    const carried = await invite('gone@example.org');
    const [open = ''] = await runCommand(
      operatorContext,
      readCommand(['invite', 'gone@example.org']),
    );
    await runCommand(operatorContext, readCommand(['remove', 'gone@example.org']));
    await expect(reading(carried)).rejects.toThrow(unauthorised);
    expect((await byLink(open)).outcome).toBe('refused');
  });

  test('a person is given neither password nor passkey', async () => {
    const carried = await signInAs(ana);
    const session = await sessionOf(carried);
    const input = { current: '', chosen: password, headers: carried };
    await expect(changePassword({ session, input })).rejects.toThrow(forbidden);
  });

  test('the terminal makes, lists and revokes keys', async () => {
    const run = (...words: string[]) => runCommand(operatorContext, readCommand(words));
    const [key = ''] = await run('key', 'make', 'metrics', '--scope', 'metrics:read');
    const asked = { headers: withBearer(key), method: 'GET' };
    const who = { kind: 'key', name: 'metrics' };
    expect(await authorise(asked, 'metrics:read')).toMatchObject({ actor: 'operator', who });
    const listed = await run('key', 'list');
    const line = listed.find((one) => one.includes(key.slice(-4))) ?? '';
    expect(line).not.toContain(key);
    await run('key', 'revoke', line.split(' ')[0] ?? '');
    await expect(authorise(asked, 'metrics:read')).rejects.toThrow(unauthorised);
    expect(() => readCommand(['key', 'make', 'x', '--scope', 'everything'])).toThrow();
    expect(() => readCommand(['invite', 'not an address'])).toThrow();
  });
});
