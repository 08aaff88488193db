import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { detectMediaType } from './media-type';

const pixels = sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } });

function box(name: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
const handler = (kind: string) => box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13));
const mp4 = (brand: string, ...kinds: string[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`)),
    box('moov', ...kinds.map((kind) => box('trak', box('mdia', handler(kind))))),
  ]);
const opus = Buffer.concat([
  Buffer.from('OggS\0\x02', 'latin1'),
  Buffer.alloc(20),
  Buffer.from('\x01\x13OpusHead\x01\x01', 'latin1'),
  Buffer.alloc(64),
]);

test.each<[string, Buffer]>([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['SVG with a prolog', Buffer.from('<?xml version="1.0"?><svg/>')],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['plain words', Buffer.from('a photo of a dog')],
  ['ZIP', Buffer.from('504b030414000000080000002100', 'hex')],
  ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ['PDF', Buffer.from('%PDF-1.7\n')],
  ['a Windows program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['a Linux program', readFileSync(process.execPath).subarray(0, 4096)],
  ['TIFF', Buffer.from('49492a0008000000000000000000', 'hex')],
  ['video', mp4('isom', 'vide', 'soun')],
  ['an MP4 of nothing', mp4('isom')],
  ['the first bytes of a JPEG', Buffer.from('ffd8', 'hex')],
])('%s is refused', async (_what, bytes) => {
  await expect(detectMediaType(bytes)).rejects.toEqual(
    expect.objectContaining({ code: 'unsupported_media' }),
  );
});

test.each(['heic', 'heix', 'mif1', 'msf1', 'hevc'])(
  'what an iPhone writes under the brand %s is an image',
  async (brand) => {
    expect(await detectMediaType(mp4(brand))).toEqual({ mime: 'image/heic', kind: 'image' });
  },
);

test('no bytes are bad media', async () => {
  await expect(detectMediaType(Buffer.alloc(0))).rejects.toEqual(
    expect.objectContaining({ code: 'bad_media' }),
  );
});

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  'what sharp writes as %s is an image',
  async (format) => {
    const bytes = await pixels.clone().toFormat(format).toBuffer();
    expect(await detectMediaType(bytes)).toEqual({ mime: `image/${format}`, kind: 'image' });
  },
);

test.each<[string, Buffer, string]>([
  ["WhatsApp's voice note", opus, 'audio/ogg'],
  ['an iPhone recording', mp4('M4A ', 'soun'), 'audio/mp4'],
  ['sound in an MP4 of the general brand', mp4('isom', 'soun'), 'audio/mp4'],
  [
    'MP3',
    Buffer.concat([
      Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
      Buffer.from('fffb9064', 'hex'),
      Buffer.alloc(600),
    ]),
    'audio/mpeg',
  ],
  ['AMR', Buffer.from('#!AMR\n\x3c', 'latin1'), 'audio/amr'],
  ['WAV', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), 'audio/wav'],
  ['AAC', Buffer.from('fff15080022ffc210a', 'hex'), 'audio/aac'],
])('%s is audio', async (_what, bytes, mime) => {
  expect(await detectMediaType(bytes)).toEqual({ mime, kind: 'audio' });
});
