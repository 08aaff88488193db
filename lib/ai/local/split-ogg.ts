import { AcervoError } from '@/lib/errors';

/** Of a page's header (RFC 3533): where a field begins. */
const headerBytes = 27;
const granuleAt = 6;
const serialAt = 14;
const segmentsAt = 26;
/** An Opus stream begins with two packets on pages of their own: its head and its tags (RFC 7845). */
const opusHead = 'OpusHead';
const opusTags = 'OpusTags';
/** Opus counts time in these, whatever was recorded. */
const ticksPerSecond = 48_000n;
/**
 * A piece ends after so many packets too, whatever its pages say of the time: 90 s as phones record,
 * 9 minutes at the most. A megabyte of empty packets would else be days of sound.
 */
const packetsMax = 4500;
/** An hour and a half as phones record; the time for listening is over long before. */
const piecesMax = 60;
/** Of a 16 MB file; each begins with a header, and a file of nothing else is no recording. */
const pagesMax = 200_000;

/** On a page on which no packet ends. */
const noTime = 0xffff_ffff_ffff_ffffn;

interface Page {
  bytes: Buffer;
  body: Buffer;
  serial: number;
  /** The time at its end, in ticks. */
  time: bigint;
  /** How many packets end on it. */
  packets: number;
}

/**
 * Ogg Opus cut between pages into pieces of about so many seconds, each of which can be played by
 * itself: a long note need neither be decoded at once nor keep others waiting.
 * @throws AcervoError `unsupported_media` for anything else than Ogg Opus, `bad_media` without sound
 */
export function splitOgg(sound: Buffer, pieceSeconds: number): Buffer[] {
  const pages = readPages(sound);
  const [first, ...others] = pages;
  if (!first?.body.subarray(0, opusHead.length).equals(Buffer.from(opusHead))) {
    throw new AcervoError('unsupported_media', 'Only Ogg Opus can be heard on this machine.');
  }
  const own = others.filter(({ serial }) => serial === first.serial);
  const soundAt = own.findIndex(({ time }) => time !== 0n && time !== noTime);
  const head = [first, ...own.slice(0, Math.max(0, soundAt))].map(({ bytes }) => bytes);
  if (soundAt < 0 || !own[0]?.body.subarray(0, opusTags.length).equals(Buffer.from(opusTags))) {
    throw new AcervoError('bad_media', 'It holds no sound.');
  }
  const pieces: Buffer[][] = [[]];
  let endsAt = BigInt(pieceSeconds) * ticksPerSecond;
  let packetsInPiece = 0;
  for (const { bytes, time, packets } of own.slice(soundAt)) {
    pieces.at(-1)?.push(bytes);
    packetsInPiece += packets;
    const isTimeOver = time !== noTime && time >= endsAt;
    if (!isTimeOver && packetsInPiece < packetsMax) continue;
    if (pieces.length === piecesMax) break;
    pieces.push([]);
    packetsInPiece = 0;
    if (isTimeOver) endsAt = time + BigInt(pieceSeconds) * ticksPerSecond;
  }
  return pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => Buffer.concat([...head, ...piece]));
}

/** Up to the first thing that is no page: a note that was cut off is heard as far as it goes. */
function readPages(sound: Buffer): Page[] {
  const pages: Page[] = [];
  let start = 0;
  while (
    pages.length < pagesMax &&
    start + headerBytes <= sound.length &&
    sound.toString('latin1', start, start + 4) === 'OggS'
  ) {
    const segments = sound[start + segmentsAt] ?? 0;
    const table = sound.subarray(start + headerBytes, start + headerBytes + segments);
    const bodyAt = start + headerBytes + segments;
    const end = bodyAt + table.reduce((sum, length) => sum + length, 0);
    if (end > sound.length) break;
    pages.push({
      bytes: sound.subarray(start, end),
      body: sound.subarray(bodyAt, end),
      serial: sound.readUInt32LE(start + serialAt),
      time: sound.readBigUInt64LE(start + granuleAt),
      packets: table.reduce((sum, length) => sum + (length < 255 ? 1 : 0), 0),
    });
    start = end;
  }
  return pages;
}
