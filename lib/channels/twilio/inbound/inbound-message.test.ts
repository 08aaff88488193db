import { expect, test } from 'vitest';
import { inboundMediaMax, readMessageContext, toInboundMessage } from './inbound-message';

const accountSid = `AC${'1'.repeat(32)}`;
const fields = {
  MessageSid: `MM${'b'.repeat(32)}`,
  AccountSid: accountSid,
  From: 'whatsapp:+5511999990000',
};
const read = (more: Record<string, string>) => toInboundMessage({ ...fields, ...more }, accountSid);

function mediaFields(count: number) {
  return Object.fromEntries([
    ['NumMedia', String(count)],
    ...Array.from({ length: count }, (_, index) => [
      `MediaUrl${index}`,
      `https://m.example/${index}`,
    ]),
  ]);
}

test('eleven media are cut to ten, and the one that was left out is counted', () => {
  const { media, mediaLeftOut } = read(mediaFields(inboundMediaMax + 1));
  expect(media.map(({ url }) => url)).toEqual(
    Array.from({ length: 10 }, (_, index) => `https://m.example/${index}`),
  );
  expect(mediaLeftOut).toBe(1);
});

test('a medium that is announced without an address does not lose the others', () => {
  const { media, mediaLeftOut } = read({ ...mediaFields(3), MediaUrl1: '' });
  expect(media.map(({ url }) => url)).toEqual(['https://m.example/0', 'https://m.example/2']);
  expect(mediaLeftOut).toBe(1);
});

test('media beyond the announced number are not taken', () => {
  expect(read({ ...mediaFields(2), NumMedia: '0' }).media).toEqual([]);
});

test.each([
  ['no latitude', { Longitude: '-46.6' }],
  ['an empty latitude', { Latitude: '', Longitude: '-46.6' }],
  ['a latitude that is none', { Latitude: '91', Longitude: '-46.6' }],
  ['words', { Latitude: 'north', Longitude: 'west' }],
])('a place with %s is no place, and the message is kept', (_what, place) => {
  expect(read(place)).toMatchObject({ sid: fields.MessageSid, context: { location: null } });
});

test('a place keeps its name and address', () => {
  const place = { Latitude: '-23.5505', Longitude: '-46.6333', Label: 'Sé', Address: '' };
  expect(read(place).context.location).toEqual({
    latitude: -23.5505,
    longitude: -46.6333,
    label: 'Sé',
    address: null,
  });
});

test.each([
  ['the older field', { ExternalUserId: 'whatsapp:BR.abc123' }, ['whatsapp:BR.abc123']],
  ['the newer field', { ExternalUserIdentifier: 'whatsapp:BR.abc123' }, ['whatsapp:BR.abc123']],
  ['no prefix', { ExternalUserId: 'BR.abc123' }, ['whatsapp:BR.abc123']],
  [
    'both fields',
    { ExternalUserId: 'BR.a', ExternalUserIdentifier: 'US.ENT.b' },
    ['whatsapp:BR.a', 'whatsapp:US.ENT.b'],
  ],
  ['another spelling of the number', { WaId: '551188880000' }, ['whatsapp:+551188880000']],
  ['an empty field', { ExternalUserId: '' }, []],
  ['an id that has no form', { ExternalUserId: 'a b', WaId: 'BR.x' }, []],
])('all that a sender is called by is learned: %s', (_what, more, learned) => {
  const message = read({ From: 'whatsapp:+5511888880000', ...more });
  expect(message.addresses).toEqual(['whatsapp:+5511888880000', ...learned]);
  expect(message.replyTo).toBe('whatsapp:+5511888880000');
});

test('an address without the channel’s prefix is the same address', () => {
  expect(read({ From: '+5511999990000' })).toMatchObject({
    addresses: [fields.From],
    replyTo: fields.From,
  });
});

test('what was not sent, or sent empty, is null', () => {
  expect(read({ ProfileName: '', ButtonPayload: '' })).toMatchObject({
    body: '',
    profileName: null,
    messageType: null,
    context: {
      buttonPayload: null,
      repliedToSid: null,
      location: null,
      isForwarded: false,
      kind: null,
    },
  });
});

test.each([
  ['nothing', null],
  ['a list', ['x']],
  [
    'fields of another kind',
    { ButtonPayload: 7, Latitude: {}, OriginalRepliedMessageSid: ['SM1'] },
  ],
])('fields that are %s say nothing', (_what, kept) => {
  expect(readMessageContext(kept)).toEqual({
    repliedToSid: null,
    buttonPayload: null,
    location: null,
    isForwarded: false,
    kind: null,
  });
});

test.each([
  ['sticker', 'sticker', 'image/webp'],
  ['reaction', 'reaction', null],
  ['poll_creation', 'poll', null],
  ['edited', 'edit', null],
  ['revoked', 'deletion', null],
  ['contacts', 'contact', 'text/vcard'],
  ['document', 'contact', 'text/x-vcard; charset=utf-8'],
  ['live-location', 'liveLocation', null],
  ['unsupported', 'unsupported', null],
])('a message of the type %s is %s: no words, and no photo', (type, kind, contentType) => {
  const place = { Latitude: '-23.5', Longitude: '-46.6' };
  const media = contentType && { NumMedia: '1', MediaUrl0: 'x', MediaContentType0: contentType };
  const message = read({ MessageType: type, Body: 'Ana', ...place, ...media });
  expect(message).toMatchObject({ body: '', media: [], mediaLeftOut: 0, context: { kind } });
  expect(message.context.location).toBeNull();
  expect(message.fields.Body).toBe('Ana');
});

test('a photo that came as an unknown kind is kept, without the words of WhatsApp', () => {
  const media = { NumMedia: '1', MediaUrl0: 'x', MediaContentType0: 'image/jpeg' };
  const message = read({ MessageType: 'unsupported', Body: 'not supported', ...media });
  expect(message).toMatchObject({ body: '', media: [{ contentType: 'image/jpeg' }] });
});

test.each(['text', 'image', 'audio', 'video', 'document', 'location', 'button', 'something new'])(
  'a message of the type %s keeps its words',
  (MessageType) => {
    const message = read({ MessageType, Body: 'Meu quintal' });
    expect(message).toMatchObject({ body: 'Meu quintal', context: { kind: null } });
  },
);

test('the name of a document’s file is not what its writer said', () => {
  const media = { NumMedia: '1', MediaUrl0: 'x', MediaContentType0: 'image/jpeg' };
  const named = { MessageType: 'document', Body: 'IMG-20220121-WA0004.jpg' };
  expect(read({ ...named, ...media }).body).toBe('');
  expect(read({ ...named, ...media, Body: 'A casa da vó' }).body).toBe('A casa da vó');
});
