import sharp from 'sharp';
import type { Random } from '../../measure/random';

const width = 320;
const height = 240;
/** Few large patches: no two photos look alike, and each is a few KB. */
const patches = { width: 8, height: 6 };

/** A real JPEG that nobody has sent before. */
export function makePhoto(random: Random): Promise<Buffer> {
  const pixels = Uint8Array.from({ length: patches.width * patches.height * 3 }, () =>
    random.below(256),
  );
  return sharp(pixels, { raw: { ...patches, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 60 })
    .toBuffer();
}
