import { beforeEach, expect, test } from 'vitest';
import { type Inbound, Ledger } from '../twin/ledger';
import { compare } from './compare';
import { type Kind, kinds } from './findings';
import type { Store } from './read-store';

const address = 'whatsapp:+5571900000000';
const objectNames = ['original.jpg', 'full.jpg', 'w320.webp', 'w640.webp', 'w1280.webp'];

let ledger: Ledger;
let store: Store;
let text: Inbound;
let photo: Inbound;

/** A text and a photo of one person, each answered by a turn of its own: nothing to be found. */
beforeEach(() => {
  ledger = new Ledger();
  text = taken(ledger.addInbound(address, 'oi', []), 1);
  photo = taken(ledger.addInbound(address, 'O gato', [Buffer.from('bytes')]), 3);
  const contentHash = photo.photos[0]?.sha256 ?? '';
  for (const reply of ['r1', 'r2']) accept(reply);
  const row = { address, status: 'done', detachedFrom: null, position: 0 };
  const inbound = { ...row, direction: 'inbound' as const };
  const outbound = { ...row, direction: 'outbound' as const };
  store = {
    messages: [
      { ...inbound, id: 'm1', sid: text.sid, turnId: 't1' },
      { ...inbound, id: 'm2', sid: photo.sid, turnId: 't2' },
      { ...outbound, id: 'r1', sid: null, turnId: 't1' },
      { ...outbound, id: 'r2', sid: null, turnId: 't2' },
    ],
    turns: ['t1', 't2'].map((id) => ({ id, address, status: 'done', joinsTurnId: null })),
    media: [{ messageSid: photo.sid, status: 'stored', imageId: 1 }],
    photos: [{ id: 1, folder: 'photos/a/b', contentHash, description: 'O gato' }],
    unfinishedJobs: [],
    looseFolders: [],
    objects: new Map(objectNames.map((name) => [`photos/a/b/${name}`, contentHash])),
  };
});

function taken(message: Inbound, second: number): Inbound {
  const at = (seconds: number) => new Date(seconds * 1000);
  return Object.assign(message, { sentAt: at(second), takenAt: at(second + 1) });
}

function accept(reply: string): void {
  const callback = `http://127.0.0.1/whatsapp/status?reply=${reply}`;
  ledger.accept(new URLSearchParams({ To: address, StatusCallback: callback }));
}

function found(): Kind[] {
  const findings = compare(ledger, store, [{ messages: [photo], words: 'O gato', toldBy: null }]);
  return kinds.filter((kind) => findings.of(kind).length > 0);
}

test('nothing is found where both sides agree', () => {
  expect(found()).toEqual([]);
});

test('late photos that joined an answered turn are answered by it', () => {
  Object.assign(store.turns[1] ?? {}, { joinsTurnId: 't1' });
  store.messages = store.messages.filter(({ id }) => id !== 'r2');
  ledger.outbound.pop();
  expect(found()).toEqual([]);
});

test('what nobody acknowledged may be answered after what came since', () => {
  text.takenAt = null;
  ledger.outbound.reverse();
  expect(found()).toEqual([]);
});

test('a file that its turn went on without may be answered after what came since', () => {
  Object.assign(store.messages[0] ?? {}, { detachedFrom: 't0' });
  ledger.outbound.reverse();
  expect(found()).toEqual([]);
});

test('who took one of an album in before they died had no way to know of the others', () => {
  const turnAt = (seconds: number) =>
    `${(seconds * 1000).toString(16).padStart(12, '0')}-7000-8000-000000000000`;
  const other = Object.assign(ledger.addInbound(address, '', [Buffer.from('other')]), {
    sentAt: new Date(3000),
    takenAt: null,
  });
  photo.takenAt = null;
  const findings = (begunAt: number) => {
    const [first = '', second = ''] = [turnAt(begunAt), turnAt(60)];
    const messages = store.messages.map((message) =>
      message.sid === photo.sid ? { ...message, turnId: second } : message,
    );
    const late = { ...messages[0], id: 'm3', sid: other.sid, turnId: first };
    const media = [...store.media, { messageSid: other.sid, status: 'stored', imageId: 2 }];
    const contentHash = other.photos[0]?.sha256 ?? '';
    const wordless = { id: 2, folder: 'photos/a/c', contentHash, description: null };
    const spoilt = { ...store, messages: [...messages, late], media } as Store;
    spoilt.photos = [...store.photos, wordless];
    const album = { messages: [other, photo], words: 'O gato', toldBy: null };
    return compare(ledger, spoilt, [album]).of('photos without their words');
  };
  expect(findings(10)).toEqual([]);
  expect(findings(60)).toHaveLength(1);
});

const faults: [string, () => unknown, Kind[]][] = [
  ['a message is gone', () => store.messages.shift(), ['messages lost', 'orphan rows']],
  [
    'a message waits',
    () => Object.assign(store.messages[0] ?? {}, { status: 'waiting' }),
    ['messages unanswered'],
  ],
  ['a reply went out twice', () => accept('r1'), ['replies said twice']],
  ['a reply never went out', () => ledger.outbound.pop(), ['replies never sent']],
  ['something was sent that nobody wrote', () => accept('r3'), ['replies nobody wrote']],
  ['answers are swapped', () => ledger.outbound.reverse(), ['answers out of order']],
  [
    'the later message was kept first',
    () => {
      [text.sid, photo.sid].forEach((sid, index) => {
        Object.assign(store.messages[1 - index] ?? {}, { sid });
      });
    },
    ['messages out of order'],
  ],
  [
    'a photo has other bytes',
    () => Object.assign(store.photos[0] ?? {}, { contentHash: 'other' }),
    ['photos lost'],
  ],
  [
    'an object is gone',
    () => store.objects.delete('photos/a/b/full.jpg'),
    ['objects missing or damaged'],
  ],
  [
    'an original is damaged',
    () => store.objects.set('photos/a/b/original.jpg', 'other'),
    ['objects missing or damaged'],
  ],
  [
    'a photo lost its words',
    () => Object.assign(store.photos[0] ?? {}, { description: null }),
    ['photos without their words'],
  ],
  [
    'a photo that was lost has words that are not its own',
    () => {
      Object.assign(photo, { body: '', takenAt: null });
      Object.assign(store.photos[0] ?? {}, { description: 'O cachorro' });
    },
    ['photos without their words'],
  ],
  ['an unfinished file is left', () => store.objects.set('photos/a/b/.x', ''), ['orphan objects']],
  [
    'a photo is there twice',
    () => store.photos.push({ id: 2, folder: 'photos/a/b', contentHash: '', description: null }),
    ['orphan rows'],
  ],
  [
    'a job is left',
    () => store.unfinishedJobs.push({ id: 'j', name: 'take-turn', state: 'failed' }),
    ['orphan rows'],
  ],
];

test.each(faults)('%s', (_, spoil, expected) => {
  spoil();
  expect(found()).toEqual(expected);
});
