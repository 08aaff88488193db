import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { splitSound } from './split-sound';

const mp3 = readFileSync(path.join(import.meta.dirname, 'testing', 'fotos-da-praia.mp3'));

function id3(bytes: number): Buffer {
  const size = [21, 14, 7, 0].map((shift) => (bytes >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\x04\0\0'), Buffer.from(size), Buffer.alloc(bytes)]);
}

test('MP3 is taken by its frames or its tag, and without its tags', () => {
  const trailer = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)]);
  for (const sound of [mp3, Buffer.concat([id3(700_000), mp3]), Buffer.concat([mp3, trailer])]) {
    expect(splitSound(sound, 90)).toEqual([mp3]);
  }
});

test('a long MP3 comes in pieces, and nothing of it is left out', () => {
  const long = Buffer.concat(Array.from({ length: 100 }, () => mp3));
  const pieces = splitSound(long, 90);
  expect(pieces).toHaveLength(3);
  expect(Buffer.concat(pieces)).toEqual(long);
});

test.each<[string, Buffer]>([
  ['M4A', Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0')],
  ['AMR', Buffer.from('#!AMR\n<')],
  ['bare AAC', Buffer.from([0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc])],
  ['WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
])('%s is refused as what cannot be heard', (_, sound) => {
  expect(() => splitSound(sound, 90)).toThrow(
    expect.objectContaining({ code: 'unsupported_media' }),
  );
});

test('a tag without sound is no sound', () => {
  expect(() => splitSound(id3(10), 90)).toThrow(expect.objectContaining({ code: 'bad_media' }));
});
