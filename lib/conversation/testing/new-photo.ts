import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

/** Squares of a side, each of a colour of its own: no two such pictures look alike. */
const squares = 12;
const side = 480;

/** A photo that nobody has sent before: who sends one again is only told so. */
export function newPhoto(): Promise<Buffer> {
  return sharp(randomBytes(squares * squares * 3), {
    raw: { width: squares, height: squares, channels: 3 },
  })
    .resize(side, side, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
}
