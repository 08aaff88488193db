import { beforeAll, expect, test, vi } from 'vitest';
import { POST as openLink } from '@/app/enter/open/route';
import { authorise, createSignInLink } from '@/lib/access';
import { POST as signIn } from './route';

const key = 'the-key-of-the-operator-of-this-test';
const origin = 'https://acervo.example';

beforeAll(() => {
  vi.stubEnv('ACERVO_OPERATOR_KEY', key);
  vi.stubEnv('PUBLIC_BASE_URL', origin);
});

function send(
  route: typeof signIn,
  fields: Record<string, string>,
  headers: Record<string, string> = { origin },
): Promise<Response> {
  const body = new URLSearchParams(fields);
  const length = { 'content-length': String(body.toString().length) };
  return route(new Request(origin, { method: 'POST', body, headers: { ...length, ...headers } }));
}

const sessionOf = (response: Response) =>
  new Headers({ cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' });

test('the key signs in and leads back to the page that was asked for', async () => {
  const response = await send(signIn, { key, next: '/report?q=gato' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/report?q=gato');
  expect(await authorise({ headers: sessionOf(response), method: 'GET' })).toEqual({
    actor: 'operator',
  });
});

test.each(['/report/queue', `/report/conversations/${'a1-b2c3-'.repeat(5).slice(0, 36)}?before=1`])(
  'the key leads back to %j',
  async (next) => {
    expect((await send(signIn, { key, next })).headers.get('location')).toBe(next);
  },
);

test.each([
  'https://evil.test',
  '//evil.test',
  '/report/../x',
  '/report/queue/drop',
  '/report?a\r\nb',
  '/sign-out',
])('nobody is led away to %j', async (next) => {
  const response = await send(signIn, { key, next });
  expect(response.headers.get('location')).toBe('/report');
});

test('a wrong key gets no session and is not repeated in the address', async () => {
  const response = await send(signIn, { key: 'guess-of-somebody', next: '/report' });
  expect(response.headers.get('location')).toBe('/sign-in?problem=key&next=%2Freport');
  expect(response.headers.has('set-cookie')).toBe(false);
});

test("another site's form and a large one are refused", async () => {
  const foreign = await send(signIn, { key }, { origin: 'https://evil.test' });
  expect(foreign.status).toBe(403);
  const large = await send(signIn, { key, more: 'x'.repeat(5000) });
  expect(large.status).toBe(413);
  const lengthless = await signIn(
    new Request(origin, {
      method: 'POST',
      body: new URLSearchParams({ key }),
      headers: { origin },
    }),
  );
  expect(lengthless.status).toBe(413);
});

test('a link that another site posts stays unused; our page uses it up', async () => {
  const code = new URL(createSignInLink()).searchParams.get('code') ?? '';
  const foreign = await send(openLink, { code }, { 'sec-fetch-site': 'cross-site' });
  expect(foreign.status).toBe(403);
  const first = await send(openLink, { code });
  expect(first.headers.get('location')).toBe('/report');
  expect(await authorise({ headers: sessionOf(first), method: 'GET' })).toEqual({
    actor: 'operator',
  });
  const second = await send(openLink, { code });
  expect(second.headers.get('location')).toBe('/sign-in?problem=link');
  expect(second.headers.has('set-cookie')).toBe(false);
});
