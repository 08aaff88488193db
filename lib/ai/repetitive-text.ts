import { deflateSync } from 'node:zlib';

/** Text that shrinks more than this repeats itself: Whisper's own measure of sound gone wrong. */
const compressionMax = 2.4;

/** What a speech model says when it goes in circles, over noise for one. */
export function isRepetitive(text: string): boolean {
  const bytes = Buffer.from(text);
  return bytes.length / deflateSync(bytes).length > compressionMax;
}
