import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { webpWidths } from '@/lib/collection/ingest/decoding/protocol';

/** The sizes and qualities of `makeVariants`, written as one would write them with sharp alone. */
const fullSideMax = 2560;
const jpegQuality = 84;
const webp = { quality: 78, effort: 2 };
const thumbSideMax = 100;

/** The same outputs, each from the photo's own bytes: nothing is shared between them. */
export async function makeVariantsPlainly(bytes: Buffer): Promise<{ outputs: Buffer[] }> {
  const open = () => sharp(bytes).autoOrient();
  const full = open()
    .resize(fullSideMax, fullSideMax, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: jpegQuality })
    .toBuffer();
  const thumb = open()
    .resize(thumbSideMax, thumbSideMax, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const webps = webpWidths.map((side) =>
    open().resize(side, null, { withoutEnlargement: true }).webp(webp).toBuffer(),
  );
  const { data, info } = await thumb;
  const thumbHash = Buffer.from(rgbaToThumbHash(info.width, info.height, data));
  return { outputs: [thumbHash, await full, ...(await Promise.all(webps))] };
}
