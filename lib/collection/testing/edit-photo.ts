import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

export const readDemo = (file: string) => readFile(`public/demo/${file}`);

/** As another app on the way compresses it. */
export function compress(photo: Buffer, quality = 50): Promise<Buffer> {
  return sharp(photo).resize(1000).jpeg({ quality }).toBuffer();
}
