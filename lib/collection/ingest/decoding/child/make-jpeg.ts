import type { Sharp } from 'sharp';
import { whatsappImageBytesMax } from '../protocol';

/** The JPEG of the best of the qualities that is small enough, else of the last. */
export async function makeJpeg(
  open: () => Sharp,
  qualities: readonly number[],
  bytesMax = whatsappImageBytesMax,
): Promise<Buffer> {
  let made: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    made = await open().jpeg({ quality }).toBuffer();
    if (made.length <= bytesMax) return made;
  }
  return made;
}
