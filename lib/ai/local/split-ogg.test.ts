import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { expect, test } from 'vitest';
import { splitOgg } from './split-ogg';

/** 2.7 s; how it was made is told in the decision. */
const note = readFileSync(path.join(import.meta.dirname, 'testing', 'fotos-da-praia.ogg'));

async function secondsOf(sound: Buffer): Promise<number> {
  const decoder = new OggOpusDecoder();
  await decoder.ready;
  const { samplesDecoded, errors } = await decoder.decodeFile(sound);
  decoder.free();
  expect(errors).toEqual([]);
  return samplesDecoded / 48_000;
}

test('each piece can be played by itself, and together they are the whole note', async () => {
  const pieces = splitOgg(note, 1);
  expect(pieces.length).toBeGreaterThan(1);
  const seconds = await Promise.all(pieces.map(secondsOf));
  expect(seconds.every((each) => each > 0 && each < 2.1)).toBe(true);
  const sum = seconds.reduce((all, each) => all + each, 0);
  expect(Math.abs(sum - (await secondsOf(note)))).toBeLessThan(0.1);
});

test('a short note stays whole', () => {
  expect(splitOgg(note, 60).map(({ length }) => length)).toEqual([note.length]);
});

test('a note that was cut off is heard as far as it goes', async () => {
  const cut = note.subarray(0, note.length - 500);
  const pieces = splitOgg(cut, 60);
  expect(await secondsOf(pieces[0] ?? cut)).toBeGreaterThan(1);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['an MP3', Buffer.from('ID3\x04 and so on')],
  [
    'Ogg of another kind',
    Buffer.from(note.toString('latin1').replace('OpusHead', 'vorbis!!'), 'latin1'),
  ],
])('%s is refused as what it is', (_, sound) => {
  expect(() => splitOgg(sound, 60)).toThrow(expect.objectContaining({ code: 'unsupported_media' }));
});

test('a head without sound is bad media, not an endless search', () => {
  expect(() => splitOgg(note.subarray(0, 60), 60)).toThrow(
    expect.objectContaining({ code: 'bad_media' }),
  );
});

/** The note's head, and then pages of empty packets that all say that no time has passed. */
function noteOfEmptyPackets(pages: number): Buffer {
  const heads = note.subarray(0, note.indexOf('OggS', note.indexOf('OggS', 1) + 1));
  const page = Buffer.alloc(27 + 255 + 255);
  note.copy(page, 0, 0, 26);
  page[5] = 0;
  page.writeBigUInt64LE(1n, 6);
  page[26] = 255;
  page.fill(1, 27, 27 + 255);
  page.fill(0xfb, 27 + 255);
  return Buffer.concat([heads, ...Array.from({ length: pages }, () => page)]);
}

test.each([100, 30_000])('%i pages whose time stands still are cut by their packets', (pages) => {
  const pieces = splitOgg(noteOfEmptyPackets(pages), 90);
  expect(pieces.length).toBe(Math.min(60, Math.ceil((pages * 255) / (18 * 255))));
  const longest = Math.max(...pieces.map(({ length }) => length));
  expect(longest).toBeLessThan(19 * (27 + 2 * 255) + 5000);
});
