import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbound } from '@/lib/channels';
import { closeDatabase, db, openDatabase } from '@/lib/db';
import { prepareTestDatabase } from '@/lib/db/testing/test-database';
import { ensureQueue, startJobs, stopJobs } from '@/lib/jobs';
import { findPersonId, joinPending, joinQueue, listAddresses, silenceMs } from '@/lib/people';
import { turnQueue } from '../queues';
import { type Channel, newSid, startChannel } from '../testing/start-channel';
import { keepMessage } from './keep-message';

let channel: Channel;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await prepareTestDatabase();
  removeDatabase = database.remove;
  channel = await startChannel();
  await openDatabase();
  await startJobs();
  await ensureQueue(turnQueue);
  await ensureQueue(joinQueue);
});

afterAll(async () => {
  await stopJobs(1000);
  channel.stop();
  await closeDatabase();
  await removeDatabase();
});

/** @returns whose the message is */
async function write(fields: Record<string, string>): Promise<string> {
  const id = await keepMessage(await readInbound(channel.webhook({ Body: 'oi', ...fields })));
  const message = await (await db()).message.findUniqueOrThrow({ where: { id: id ?? '' } });
  return message.personId;
}

const joinNow = () =>
  joinPending({ id: '', data: {}, attempt: 1, signal: AbortSignal.timeout(60_000) });

const numbered = 'whatsapp:+5531996880001';
const withId = 'whatsapp:+5531996880002';

test.each([
  ['ExternalUserId', { From: numbered }, { From: numbered, ExternalUserId: 'whatsapp:BR.w1a' }],
  ['then the id alone', { From: numbered }, { From: 'whatsapp:BR.w1a' }],
  ['the id without the prefix', { From: numbered }, { From: 'BR.w1a', ExternalUserId: 'BR.w1a' }],
  ['the number without the prefix', { From: numbered }, { From: '+5531996880001' }],
  ['ExternalUserIdentifier', { From: withId }, { From: withId, ExternalUserIdentifier: 'BR.w1b' }],
  ['then that id in the older field', { From: withId }, { From: 'x:y', ExternalUserId: 'BR.w1b' }],
  [
    'the number as WhatsApp itself spells it',
    { From: 'whatsapp:+5215555550144', WaId: '525555550144' },
    { From: 'whatsapp:+525555550144' },
  ],
])('W1: one person, by %s', async (_how, first, second) => {
  expect(await write(second)).toBe(await write(first));
});

test.each([
  ['whatsapp:+553196883193', 'whatsapp:+5531996883193'],
  ['whatsapp:+5585987654321', 'whatsapp:+558587654321'],
  ['whatsapp:+551172345678', 'whatsapp:+5511972345678'],
])('W2: %s and %s are one person', async (one, other) => {
  expect(await write({ From: other })).toBe(await write({ From: one }));
});

test.each([
  ['another area code', '+553196883194', '+5521996883194'],
  ['another country', '+5431996883195', '+543196883195'],
  ['no area code of Brazil', '+552396883196', '+5523996883196'],
  ['a landline', '+553133221100', '+5531933221100'],
  ['a trunked radio', '+551178123456', '+5511978123456'],
  ['one digit more', '+5531996883197', '+55319968831970'],
])('W2: never one person: %s', async (_why, one, other) => {
  expect(await write({ From: `whatsapp:${other}` })).not.toBe(
    await write({ From: `whatsapp:${one}` }),
  );
});

test('an address in any spelling leads to its person, and all are listed', async () => {
  const personId = await write({ From: 'whatsapp:+5571987650001', ExternalUserId: 'BR.spelled' });
  for (const spelled of [
    '+5571987650001',
    '5571987650001',
    'whatsapp:+55 (71) 98765-0001',
    '+55 71 8765.0001',
    '0055 71 98765 0001',
    '\u202a+55\u00a071\u00a098765\u20110001\u202c',
    'BR.spelled',
    'WhatsApp:BR.spelled',
    personId.toUpperCase(),
  ]) {
    expect(await findPersonId(spelled), spelled).toBe(personId);
  }
  for (const other of ['', ' ', '+5571987650002', 'BR.spelledx', '71987650001']) {
    expect(await findPersonId(other), other).toBeNull();
  }
  expect(await listAddresses(personId)).toEqual(['+5571987650001', 'BR.spelled']);
});

test.each([
  ['as the original wrote it', '+5571987660001', 'whatsapp:+5571987660001'],
  ['with spaces and a dash', '+55 71 98766-0002', 'whatsapp:+5571987660002'],
  ['without the ninth digit', '557187660003', 'whatsapp:+5571987660003'],
  ['with brackets', '55(71)98766-0004', 'whatsapp:+5571987660004'],
])('W3: rows beside us, %s, are their person’s before and after', async (_how, number, address) => {
  const client = await db();
  const insert = async (words: string) => {
    const [row] = await client.$queryRaw<{ id: number }[]>`
      INSERT INTO table_descricao (descricao, from_number, created_at)
      VALUES (${words}, ${number}, NULL) RETURNING id`;
    await client.$executeRaw`INSERT INTO table_image_link (image_link, id_descricao, created_at)
      VALUES ('https://bucket.example/w3.jpeg', ${row?.id}::int, NULL)`;
  };
  await insert('Bolo de fubá');
  const personId = await write({ From: address });
  await insert('Festa junina');
  const rows = await client.$queryRaw<unknown[]>`
    SELECT d.owner_id::text AS described, i.owner_id::text AS shown, d.created_at, i.created_at AS at,
      i.search_words @@ acervo_search_query(d.descricao, ${personId}::uuid) AS is_found
    FROM table_descricao d JOIN table_image_link i ON i.id_descricao = d.id
    WHERE d.from_number = ${number}`;
  const theirs = { described: personId, shown: personId, created_at: null, at: null };
  expect(rows).toEqual(Array(2).fill({ ...theirs, is_found: true }));
});

test('rows of no number, and of another one, stay whose they are', async () => {
  const client = await db();
  await client.$executeRaw`INSERT INTO table_descricao (descricao, from_number)
    VALUES ('ninguém', NULL), ('ninguém', ''), ('ninguém', '  '), ('ninguém', '+5571987670009')`;
  await write({ From: 'whatsapp:+5571987670001' });
  const owned = await client.description.count({
    where: { text: 'ninguém', ownerId: { not: null } },
  });
  expect(owned).toBe(0);
});

test('new addresses that come at the same moment, in all ways, are one person', async () => {
  for (let round = 0; round < 6; round++) {
    const number = `whatsapp:+5531987${String(round).padStart(6, '1')}`;
    const short = number.replace('+55319', '+5531');
    const id = `BR.atonce${round}`;
    const ways = [
      { From: number },
      { From: number, ExternalUserId: id },
      { From: short },
      { From: `whatsapp:${id}` },
      { From: short, ExternalUserIdentifier: id },
    ];
    const sids = ways.map(() => newSid());
    await Promise.all(ways.map((fields, n) => write({ ...fields, MessageSid: sids[n] ?? '' })));
    await joinNow();
    const client = await db();
    const people = await client.message.groupBy({
      by: ['personId'],
      where: { sid: { in: sids } },
      _count: true,
    });
    expect(people.map(({ _count }) => _count)).toEqual([ways.length]);
    expect(await client.personJoin.count({ where: { joinedAt: null } })).toBe(0);
    expect(await listAddresses(people[0]?.personId ?? '')).toEqual([
      number.replace('whatsapp:', ''),
      id,
    ]);
  }
});

test('a second delivery learns nothing anew and is kept once', async () => {
  const fields = {
    From: 'whatsapp:+5571987680001',
    ExternalUserId: 'BR.twice',
    MessageSid: newSid(),
  };
  await write(fields);
  const again = await keepMessage(await readInbound(channel.webhook({ Body: 'oi', ...fields })));
  expect(again).toBeNull();
  expect(await (await db()).message.count({ where: { sid: fields.MessageSid } })).toBe(1);
});

/** Somebody who last wrote that long ago. */
async function silent(fields: Record<string, string>, ms: number): Promise<string> {
  const personId = await write(fields);
  const at = new Date(Date.now() - ms);
  const hex = at.getTime().toString(16).padStart(12, '0');
  await (await db()).$executeRaw`UPDATE acervo_message SET created_at = ${at},
    id = (${`${hex.slice(0, 8)}-${hex.slice(8)}-7`} || substr(id::text, 16))::uuid
    WHERE person_id = ${personId}::uuid`;
  await (await db()).person.update({ where: { id: personId }, data: { createdAt: at } });
  return personId;
}

const day = 24 * 60 * 60 * 1000;

test('a number that is silent for long and comes under another name begins anew', async () => {
  const From = 'whatsapp:+5571987690001';
  const client = await db();
  const former = await silent({ From, ProfileName: 'Ana Souza' }, silenceMs + 2 * day);
  await client.description.create({ data: { text: 'Cofre', ownerId: former } });
  const newcomer = await write({ From, ProfileName: 'Bruno' });
  expect(newcomer).not.toBe(former);
  // The spelling without the ninth digit leads to the newcomer as well, as do later messages.
  expect(await write({ From: 'whatsapp:+557187690001', ProfileName: 'Bruno' })).toBe(newcomer);
  expect(await findPersonId(From)).toBe(newcomer);
  expect(await client.description.count({ where: { ownerId: newcomer } })).toBe(0);
  expect(await client.numberHandover.findMany({ where: { newcomerId: newcomer } })).toMatchObject([
    { personId: former, formerName: 'Ana Souza', newName: 'Bruno', decidedAt: null },
  ]);
});

test('a number that comes with somebody’s id does not bring another’s old photos along', async () => {
  const From = 'whatsapp:+5571987690002';
  const former = await silent({ From, ProfileName: 'Caio' }, silenceMs + 2 * day);
  const other = await write({ From: 'whatsapp:BR.hidden2', ProfileName: 'Dora' });
  expect(await write({ From, ExternalUserId: 'BR.hidden2', ProfileName: 'Dora' })).toBe(other);
  expect(await findPersonId(From)).toBe(other);
  expect(
    await (await db()).personJoin.count({ where: { formerId: { in: [former, other] } } }),
  ).toBe(0);
});

test.each([
  ['of the same name', { ProfileName: 'ÉRICA  ✨' }, silenceMs + 2 * day],
  ['without a name', {}, silenceMs + 2 * day],
  ['that was not silent for so long', { ProfileName: 'Fábio' }, silenceMs - 2 * day],
  ['whose id is known', { ProfileName: 'Fábio', ExternalUserId: 'BR.known' }, silenceMs + 2 * day],
])('somebody %s is who they were', async (_what, more, ms) => {
  const From = `whatsapp:+55719876911${String(Math.abs(ms) % 89).padStart(2, '0')}`;
  const id = `BR.known${JSON.stringify(more).length}${ms > silenceMs}`;
  const fields = { From, ProfileName: 'Erica', ExternalUserId: id };
  const ours = 'ExternalUserId' in more ? { ...more, ExternalUserId: id } : more;
  const before = await silent(fields, ms);
  expect(await write({ From, ...ours })).toBe(before);
});

test('two newcomers at the same moment are one, and nobody is lost', async () => {
  const From = 'whatsapp:+5571987690009';
  const former = await silent({ From, ProfileName: 'Gil' }, silenceMs + 2 * day);
  const theirs = await Promise.all(
    Array.from({ length: 6 }, () => write({ From, ProfileName: 'Helena' })),
  );
  expect(new Set(theirs).size).toBe(1);
  expect(theirs).not.toContain(former);
  expect(await (await db()).numberHandover.count({ where: { personId: former } })).toBe(1);
});
