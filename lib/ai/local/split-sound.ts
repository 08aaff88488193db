import { AcervoError } from '@/lib/errors';
import { splitOgg } from './split-ogg';

/** Half a minute of music's quality, two of speech's: a piece takes no longer than one of Ogg. */
const mp3PieceBytes = 512 * 1024;
const id3HeaderBytes = 10;
/** The old tag at the end. */
const id3TrailerBytes = 128;

/**
 * Sound in pieces that can each be heard by itself: Ogg Opus, as WhatsApp records it, and MP3.
 * @throws AcervoError `unsupported_media` for anything else, `bad_media` without sound
 */
export function splitSound(sound: Buffer, pieceSeconds: number): Buffer[] {
  return isMp3(sound) ? splitMp3(sound) : splitOgg(sound, pieceSeconds);
}

function isMp3(sound: Buffer): boolean {
  if (sound.toString('latin1', 0, 3) === 'ID3') return true;
  // Eleven bits that are set, then a version and a layer that is neither reserved nor AAC's zero.
  const [first = 0, second = 0] = sound;
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0;
}

/** A decoder finds its next frame by itself, so that any place is good enough to cut at. */
function splitMp3(sound: Buffer): Buffer[] {
  const frames = withoutTags(sound);
  if (frames.length === 0) throw new AcervoError('bad_media', 'It holds no sound.');
  const pieces = Math.ceil(frames.length / mp3PieceBytes);
  return Array.from({ length: pieces }, (_, n) =>
    frames.subarray(n * mp3PieceBytes, (n + 1) * mp3PieceBytes),
  );
}

/** Pictures of covers would be pieces without sound. */
function withoutTags(sound: Buffer): Buffer {
  const hasHeader = sound.toString('latin1', 0, 3) === 'ID3';
  // Seven bits of each byte count.
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((sound[at] ?? 0) & 0x7f), 0);
  const start = hasHeader ? id3HeaderBytes + size : 0;
  const trailerAt = sound.length - id3TrailerBytes;
  const hasTrailer =
    trailerAt >= start && sound.toString('latin1', trailerAt, trailerAt + 3) === 'TAG';
  return sound.subarray(start, hasTrailer ? trailerAt : sound.length);
}
