import sharp, { type Sharp } from 'sharp';

/** What happens to a photo on its way from one phone to another. Each gives a new file. */
export interface Edit {
  name: string;
  make(photo: Buffer): Promise<Buffer>;
}

/** What phones and apps write. */
const usualQuality = 85;
/** WhatsApp's longest side; of a photo that is no larger, the same share as of a 4:3 of 2,500. */
const whatsapp = { side: 1600, share: 0.64, quality: 75 };
const cropShare = 0.02;
const barShare = 0.08;

const jpeg = (image: Sharp, quality = usualQuality) => image.jpeg({ quality }).toBuffer();

async function sizeOf(photo: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(photo).metadata();
  return { width, height };
}

async function shrink(photo: Buffer, share: number, quality: number): Promise<Buffer> {
  const { width } = await sizeOf(photo);
  return jpeg(sharp(photo).resize(Math.round(width * share)), quality);
}

async function passWhatsapp(photo: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(photo);
  const longest = Math.max(width, height);
  const share = longest > whatsapp.side ? whatsapp.side / longest : whatsapp.share;
  return shrink(photo, share, whatsapp.quality);
}

/** At each of the four sides. */
async function crop(photo: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(photo);
  const left = Math.max(1, Math.round(width * cropShare));
  const top = Math.max(1, Math.round(height * cropShare));
  const rest = { left, top, width: width - 2 * left, height: height - 2 * top };
  return jpeg(sharp(photo).extract(rest));
}

/** A dark bar along the lower edge, with strokes as of letters: no font is needed. */
async function addCaptionBar(photo: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(photo);
  const bar = Math.max(4, Math.round(height * barShare));
  const strokes = Array.from({ length: 12 }, (_, n) => {
    const x = bar / 2 + n * bar * 0.4;
    return `<rect x="${x}" y="${bar * 0.25}" width="${bar * 0.12}" height="${bar * 0.5}" fill="#fff"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bar}"><rect width="100%" height="100%" fill="#000" fill-opacity="0.6"/>${strokes.join('')}</svg>`;
  return jpeg(sharp(photo).composite([{ input: Buffer.from(svg), gravity: 'south' }]));
}

export const edits: Edit[] = [
  { name: 'compressed again, quality 40', make: (photo) => jpeg(sharp(photo), 40) },
  { name: 'half the size', make: (photo) => shrink(photo, 0.5, usualQuality) },
  { name: 'as WhatsApp does', make: passWhatsapp },
  { name: 'cropped by 2 % at each side', make: crop },
  { name: 'brighter, more contrast', make: (photo) => jpeg(sharp(photo).linear(1.15, 12)) },
  { name: 'as WebP', make: (photo) => sharp(photo).webp({ quality: 70 }).toBuffer() },
  { name: 'with a caption bar', make: addCaptionBar },
  { name: 'grey and soft', make: (photo) => jpeg(sharp(photo).greyscale().blur(0.8)) },
];
