import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { log } from '../../log';
import { Chats } from '../chat/chats';
import { createSimulator } from '../simulator';
import { readOutgoingForm } from './read-outgoing-form';
import { withSimulator } from './with-simulator';

const directory = mkdtempSync(path.join(tmpdir(), 'acervo-phone-'));
afterAll(() => rmSync(directory, { recursive: true }));

// Nothing listens there: what is sent from these phones is not delivered.
const base = 'http://127.0.0.1:1';
log.level = 'silent';
const simulator = createSimulator(
  { accountSid: 'AC', authToken: 't', from: 'whatsapp:+1', apiBaseUrl: base, publicBaseUrl: base },
  new Chats(directory),
);

function ask(headers: Record<string, string>, on = true): Promise<Response> {
  const request = new Request('http://127.0.0.1:3000/simulator/people', { headers });
  return withSimulator(on ? simulator : null, request, (one) => Response.json(one.people()));
}

test('a simulator that is off is not there', async () => {
  expect((await ask({ Host: '127.0.0.1:3000' }, false)).status).toBe(404);
});

test.each(['rebound.example:3000', '127.0.0.1.nip.example', '192.168.0.7:3000', ''])(
  'a request for the host "%s" is refused',
  async (Host) => expect((await ask({ Host })).status).toBe(403),
);

test.each(['https://evil.example', 'http://127.0.0.1:8080', 'null'])(
  'a page of %s is refused',
  async (Origin) => expect((await ask({ Host: '127.0.0.1:3000', Origin })).status).toBe(403),
);

test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])(
  'a page and a script of %s are answered',
  async (Host) => {
    expect((await ask({ Host })).status).toBe(200);
    expect((await ask({ Host, Origin: `http://${Host}` })).status).toBe(200);
  },
);

test('a form that is too large is refused by what it says of itself', async () => {
  const headers = { 'Content-Length': String(1024 * 1024 * 1024) };
  const request = new Request(base, { method: 'POST', body: 'x', headers });
  await expect(readOutgoingForm(request)).rejects.toMatchObject({ code: 'too_large' });
});

test('a page that a person sent is saved by the browser, never shown', async () => {
  const file = { bytes: Buffer.from('<script>'), name: 'a.html', contentType: 'text/html' };
  const sent = await simulator.sendAsPerson({ personId: 'ana', text: '', files: [file] });
  const served = await simulator.serveMedia(sent.messages[0]?.media[0]?.sid ?? '');
  expect(served.headers.get('Content-Type')).toBe('application/octet-stream');
  expect(served.headers.get('Content-Disposition')).toBe('attachment');
  await sent.delivered;
});
