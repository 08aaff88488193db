import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import { toVoiceNote } from './voice-note';

const head = [...new TextEncoder().encode('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0];
/** 60 ms of CELT, 2,880 samples: three frames of 20 ms; longer than a segment of Ogg. */
const packet = (fill: number) => [0xfb, 3, ...Array<number>(300).fill(fill)];
const unknownSize = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

function element(id: number[], content: number[]): number[] {
  return [...id, 0x40 | (content.length >> 8), content.length & 0xff, ...content];
}

function recordingOf(packets: number[][]): Blob {
  const track = element([0xae], [...element([0xd7], [1]), ...element([0x63, 0xa2], head)]);
  const bytes = [
    ...element([0x1a, 0x45, 0xdf, 0xa3], [0x42, 0x86, 0x81, 1]),
    ...[0x18, 0x53, 0x80, 0x67, ...unknownSize],
    ...element([0x16, 0x54, 0xae, 0x6b], track),
    ...[0x1f, 0x43, 0xb6, 0x75, ...unknownSize],
    ...element([0xe7], [0]),
    ...packets.flatMap((one) => element([0xa3], [0x81, 0, 0, 0x80, ...one])),
  ];
  return new Blob([new Uint8Array(bytes)], { type: 'audio/webm;codecs=opus' });
}

test('what is cut off, and what holds no Opus, stays what it is', async () => {
  const cut = new Blob([new Uint8Array([0x1a, 0x45])], { type: 'audio/webm' });
  expect((await toVoiceNote(cut)).type).toBe('audio/webm');
  const other = await toVoiceNote(new Blob(['x'], { type: 'audio/mp4' }));
  expect([other.name, other.type]).toEqual(['voice.mp4', 'audio/mp4']);
});

test('a recording of Chromium becomes Ogg with the same packets and the right length', async () => {
  const packets = Array.from({ length: 60 }, (_, index) => packet(index));
  const note = await toVoiceNote(recordingOf(packets));
  const bytes = Buffer.from(await note.arrayBuffer());
  expect((await fileTypeFromBuffer(bytes))?.mime).toBe('audio/ogg; codecs=opus');
  const lastPage = bytes.lastIndexOf('OggS');
  expect(bytes.readUInt8(lastPage + 5)).toBe(4);
  expect(Number(bytes.readBigUInt64LE(lastPage + 6))).toBe(60 * 2880);
  for (const one of packets) expect(bytes.includes(Buffer.from(one))).toBe(true);
});
