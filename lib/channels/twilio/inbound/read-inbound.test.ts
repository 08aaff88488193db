import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readInbound } from './read-inbound';
import { inboundBytesMax, readBody } from './read-signed-form';

const accountSid = `AC${'1'.repeat(32)}`;
const authToken = 'token-of-the-account';
Object.assign(process.env, {
  ACERVO_OPERATOR_KEY: 'operator-key-of-the-tests',
  PUBLIC_BASE_URL: 'https://acervo.example',
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: authToken,
  TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
});

type Pairs = [string, string][];

const ownPairs: Pairs = [
  ['MessageSid', `SM${'a'.repeat(32)}`],
  ['AccountSid', accountSid],
  ['From', 'whatsapp:+5511999990000'],
  ['To', 'whatsapp:+14155238886'],
  ['NumMedia', '0'],
  ['Body', 'oi'],
];

/** Twilio's rule, written down a second time: the URL, then each name and value, by name. */
function sign(pairs: Pairs, url = 'https://acervo.example/whatsapp'): string {
  const sorted = [...pairs].sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1));
  return createHmac('sha1', authToken)
    .update(url + sorted.flat().join(''))
    .digest('base64');
}

function requestOf(
  pairs: Pairs,
  init: { body?: BodyInit; headers?: Record<string, string>; query?: string } = {},
) {
  return new Request(`http://10.0.0.7:3000/whatsapp${init.query ?? ''}`, {
    method: 'POST',
    body: init.body ?? new URLSearchParams(pairs).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': sign(pairs),
      ...init.headers,
    },
    duplex: 'half',
  } as RequestInit);
}

const withPairs = (...pairs: Pairs) => [
  ...ownPairs.filter(([name]) => !pairs.some(([other]) => other === name)),
  ...pairs,
];
const refusal = (code: string) => expect.objectContaining({ code });

/** A body that notes whether anybody asked for it. */
function untouchedBody() {
  const pulled: number[] = [];
  const body = new ReadableStream({ pull: () => void pulled.push(1) }, { highWaterMark: 0 });
  return { body, pulled };
}

test('a missing signature is refused before a byte is read', async () => {
  const { body, pulled } = untouchedBody();
  const request = requestOf(ownPairs, { body });
  request.headers.delete('x-twilio-signature');
  await expect(readInbound(request)).rejects.toEqual(refusal('forbidden'));
  expect(pulled).toHaveLength(0);
});

test('a signature over other words is refused', async () => {
  const headers = { 'x-twilio-signature': sign(withPairs(['Body', 'olá'])) };
  await expect(readInbound(requestOf(ownPairs, { headers }))).rejects.toEqual(refusal('forbidden'));
});

test('a signature over the inner address, and not the configured one, is refused', async () => {
  const headers = { 'x-twilio-signature': sign(ownPairs, 'http://10.0.0.7:3000/whatsapp') };
  await expect(readInbound(requestOf(ownPairs, { headers }))).rejects.toEqual(refusal('forbidden'));
});

test('a signed message of another account is refused', async () => {
  const pairs = withPairs(['AccountSid', `AC${'2'.repeat(32)}`]);
  await expect(readInbound(requestOf(pairs))).rejects.toEqual(refusal('forbidden'));
});

test('a field that was added on the way is refused', async () => {
  const body = new URLSearchParams([...ownPairs, ['MediaUrl0', 'https://evil.example/']]);
  await expect(readInbound(requestOf(ownPairs, { body: body.toString() }))).rejects.toEqual(
    refusal('forbidden'),
  );
});

test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
  'a body of type "%s" is refused',
  async (type) => {
    const request = requestOf(ownPairs, { headers: { 'content-type': type } });
    await expect(readInbound(request)).rejects.toEqual(refusal('bad_request'));
  },
);

test('one byte over 64 KB is refused, and 64 KB are read', async () => {
  const bodyOf = (bytes: number) => {
    const rest = new URLSearchParams(withPairs(['Body', ''])).toString().length;
    return withPairs(['Body', 'x'.repeat(bytes - rest)]);
  };
  const { body } = await readInbound(requestOf(bodyOf(inboundBytesMax)));
  expect(body).toMatch(/^x{60000,}$/);
  await expect(readInbound(requestOf(bodyOf(inboundBytesMax + 1)))).rejects.toEqual(
    refusal('too_large'),
  );
});

test('a length that is announced as too large is refused before a byte is read', async () => {
  const { body, pulled } = untouchedBody();
  const headers = { 'content-length': String(inboundBytesMax + 1) };
  await expect(readInbound(requestOf(ownPairs, { body, headers }))).rejects.toEqual(
    refusal('too_large'),
  );
  expect(pulled).toHaveLength(0);
});

test('an endless body is left once it passes the limit, also when its length was a lie', async () => {
  let cancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(8 * 1024)),
    cancel: () => {
      cancelled = true;
    },
  });
  const headers = { 'content-length': '10' };
  await expect(readInbound(requestOf(ownPairs, { body, headers }))).rejects.toEqual(
    refusal('too_large'),
  );
  expect(cancelled).toBe(true);
});

test('a body that comes in small pieces, cut inside a character, is read whole', async () => {
  const pairs = withPairs(['Body', 'praia 🏖️ em Cumuruxatiba']);
  const bytes = Buffer.from(new URLSearchParams(pairs).toString());
  const body = new ReadableStream({
    async start(controller) {
      for (let at = 0; at < bytes.length; at += 7) {
        controller.enqueue(bytes.subarray(at, at + 7));
        await sleep(1);
      }
      controller.close();
    },
  });
  expect((await readInbound(requestOf(pairs, { body }))).body).toBe('praia 🏖️ em Cumuruxatiba');
});

test('a body that stops coming is given up', async () => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('Bo')) });
  await expect(readBody(requestOf(ownPairs, { body }), 50)).rejects.toEqual(refusal('bad_request'));
});

test.each<[string, Pairs]>([
  ['MessageSid', withPairs(['MessageSid', ''])],
  ['From', withPairs(['From', '+55 11 99999 0000'])],
  ['NumMedia', withPairs(['NumMedia', 'two'])],
])(
  'a signed form with a wrong %s is refused by the name of the field, not its value',
  async (name, pairs) => {
    await expect(readInbound(requestOf(pairs))).rejects.toEqual(
      expect.objectContaining({
        code: 'bad_request',
        message: `The message does not have the form: ${name}`,
      }),
    );
  },
);

test('words arrive as they were written, with what Twilio adds to the form', async () => {
  const written = '  1 + 1 = 2 & "ação" 100% 🐶👩‍👩‍👧\n';
  const pairs = withPairs(
    ['Body', written],
    ['FieldOf2027', 'x'],
    ['ButtonText', ''],
    ['__proto__', 'y'],
  );
  const message = await readInbound(requestOf(pairs));
  expect(message.body).toBe(written);
  expect(message.fields).toMatchObject({ FieldOf2027: 'x', ButtonText: '' });
  expect(Object.hasOwn(message.fields, '__proto__')).toBe(true);
});

test('a repeated field is signed with all its values and read by its first', async () => {
  const message = await readInbound(requestOf([...ownPairs, ['Tag', 'b'], ['Tag', 'a']]));
  expect(message.fields.Tag).toBe('b');
});

test("the webhook's query is part of what is signed", async () => {
  const headers = {
    'x-twilio-signature': sign(ownPairs, 'https://acervo.example/whatsapp?line=2'),
  };
  const message = await readInbound(requestOf(ownPairs, { headers, query: '?line=2' }));
  expect(message.sid).toBe(`SM${'a'.repeat(32)}`);
});
