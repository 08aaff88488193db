import { readdirSync } from 'node:fs';
import path from 'node:path';
import { signedOut } from '../fixtures/operator-state';
import { photograph } from '../fixtures/photographs';
import { linkIn } from '../fixtures/terminal';
import { expect, test } from '../fixtures/test';

test.use({ storageState: signedOut });

/** Those that anybody may ask. A route that is not named here must refuse strangers. */
const openRoutes = [
  // What this is, and the ways in.
  '/',
  '/enter',
  '/enter/open',
  '/sign-in',
  '/sign-in/code',
  '/sign-in/code/open',
  '/sign-in/code/send',
  '/sign-in/operator',
  '/sign-in/operator/passkey',
  '/sign-in/operator/passkey/options',
  '/sign-in/operator/password',
  // Ends the session of who asks; who has none is shown the start.
  '/sign-out',
  // Load balancers ask without a word of who they are; nothing but the state is told.
  '/healthz',
  '/readyz',
  // What a browser shows without a connection.
  '/offline',
  // By Twilio's signature.
  '/whatsapp',
  '/whatsapp/fallback',
  '/whatsapp/status',
  // The address is the permission: signed, for one picture, for minutes.
  '/media/[token]',
  // A link that somebody gave on, where they set it with its password.
  '/s/[token]',
  '/s/[token]/[imageId]/[variant]',
  '/s/[token]/seen',
  '/s/[token]/unlock',
  // What a phone shares is brought by a form; a stranger is led to the sign-in.
  '/report/uploads/share',
  // On loopback, while there is no real account.
  '/simulator',
  '/simulator/media/[mediaSid]',
  '/simulator/people',
  '/simulator/people/[personId]/events',
  '/simulator/people/[personId]/messages',
  '/simulator/people/[personId]/read',
  '/simulator/people/[personId]/retry',
  '/simulator/twilio/[...path]',
];

/** Those that tell a person of their own: their answers are looked through for what is not theirs. */
const ownRoutes = [
  '/report',
  '/report/albums',
  '/report/albums/list',
  '/report/bin',
  '/report/devices',
  '/report/documents/export',
  '/report/documents/export/progress',
  '/report/photos',
  '/report/photos/months',
  '/report/photos/window',
  '/report/privacy',
  '/report/settings',
  '/report/shares',
  '/report/uploads/people',
];

/** What they change is the session that walks. */
const endsSession = ['/report/devices/end-all'];

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const nobodys = '019a0000-0000-7000-8000-000000000000';

interface Route {
  /** As the folders say it. */
  name: string;
  isPage: boolean;
}

function walk(folder: string): Route[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /^(route\.ts|page\.tsx)$/.test(file.name))
    .map(({ name, parentPath }) => ({
      name: `/${path.relative('app', parentPath).split(path.sep).join('/')}`,
      isPage: name === 'page.tsx',
    }));
}

const guarded = walk('app').filter(({ name }) => !openRoutes.includes(name));

/** The route's address with somebody's ids in it. */
function addressOf({ name }: Route, ids: Record<string, string>): string {
  const address = name.replaceAll(/\[(\w+)\]/g, (_, parameter: string) => {
    const value = ids[parameter];
    if (value === undefined) throw new Error(`Say in this journey what [${parameter}] may be.`);
    return encodeURIComponent(value);
  });
  return `${address}?photo=${ids.imageId}&at=2020`;
}

const idsOf = (personId: string, address: string, imageId: number) => ({
  imageId: String(imageId),
  variant: 'w320',
  drawingId: nobodys,
  mediaId: nobodys,
  personId,
  albumId: nobodys,
  uploadId: nobodys,
  session: address,
  user_number: address,
});

test('every answer says what a browser may run, and https is kept to where it is spoken', async ({
  request,
}) => {
  const addresses = ['/', '/report', '/healthz', '/get-report-data', '/worker.js', '/no/such/page'];
  for (const address of addresses) {
    for (const [accept, method] of [
      ['text/html', 'GET'],
      ['*/*', 'GET'],
      ['*/*', 'POST'],
    ] as const) {
      const answer = await request.fetch(address, {
        method,
        maxRedirects: 0,
        headers: { accept, 'x-forwarded-proto': 'https' },
      });
      const headers = answer.headers();
      expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security'], address).toBe('max-age=31536000');
    }
  }
  const page = await request.get('/', { headers: { accept: 'text/html' } });
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy.split(',')).toHaveLength(1);
  expect(policy).toContain("'strict-dynamic'");
  expect(page.headers()['strict-transport-security']).toBeUndefined();
});

test('the routes that are open are there', () => {
  const names = walk('app').map(({ name }) => (name === '/' ? '/' : name));
  expect(openRoutes.filter((name) => !names.includes(name))).toEqual([]);
  expect(guarded.length).toBeGreaterThan(20);
});

test('every other route refuses strangers', async ({ request }) => {
  const ids = idsOf(nobodys, '+5571955550101', 1);
  for (const route of guarded) {
    const address = addressOf(route, ids);
    if (route.isPage) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(307);
      expect(answer.headers().location, address).toMatch(/^\/sign-in\?next=/);
      continue;
    }
    for (const headers of [{}, { authorization: 'Bearer not-the-key-but-as-long-as-it-is' }]) {
      const statuses = [];
      for (const method of methods) {
        statuses.push((await request.fetch(address, { method, headers })).status());
      }
      expect(
        statuses.every((status) => status === 401 || status === 405),
        `${address}: ${statuses}`,
      ).toBe(true);
      expect(statuses, address).toContain(401);
    }
  }
});

test('every other route keeps from people what is not theirs', async ({
  page,
  phone,
  operator,
  person,
  stranger,
  mark,
}) => {
  await phone.open(person);
  await phone.say(`Xícara da ${mark}`, await photograph('half-a-fruit-in-a-red-bowl'));
  const [row] = await operator.report(mark);
  const imageId = row?.images[0]?.id ?? 0;
  const ids = idsOf(await operator.personId(person), person.address, imageId);
  await phone.open(stranger);
  await page.goto(linkIn((await phone.say('galeria')).text));
  await page.getByRole('button', { name: 'Entrar na galeria' }).click();
  await expect(page).toHaveURL('/report');

  const isOwn = ({ name }: Route) => ownRoutes.includes(name);
  const headers = { 'sec-fetch-site': 'same-origin' };
  for (const route of guarded.filter(({ name }) => !endsSession.includes(name))) {
    const address = addressOf(route, ids);
    for (const method of route.isPage ? ['GET'] : ['GET', 'POST']) {
      const answer = await page.request.fetch(address, { method, headers, maxRedirects: 0 });
      const said = `${method} ${address}: ${answer.status()}`;
      if (isOwn(route) && method === 'GET') {
        expect(answer.status(), said).toBe(200);
        expect(await answer.text(), said).not.toContain(mark);
      } else {
        expect([400, 401, 403, 404, 405, 413], said).toContain(answer.status());
      }
      const isOfAnother = /\[(imageId|personId|drawingId|mediaId)\]/.test(route.name);
      if (isOfAnother && method === 'GET') expect(answer.status(), said).toBe(404);
    }
  }
  const search = await page.request.get(`/report/photos?q=${mark}&person=${ids.personId}`);
  expect(await search.json()).toMatchObject({ photos: [] });
  expect(await operator.imageStatus(imageId)).toBe(200);
});
