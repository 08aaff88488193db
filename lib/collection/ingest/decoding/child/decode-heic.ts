import { AcervoError } from '@/lib/errors';

/** The decoder's own limit is 2 GB, whatever a file's inner pictures claim to be. */
const memoryBytesMax = 640 * 1024 * 1024;
const pageBytes = 65_536;

/** Upright, eight bits a channel, red, green, blue and alpha. */
export interface DecodedHeic {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(target: DecodedHeic, then: (shown: DecodedHeic | null) => void): void;
}

interface Heif {
  ready: Promise<unknown>;
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

let decoder: Promise<Heif> | undefined;

/**
 * What an iPhone's camera writes: of several pictures in one file the one that it names as the
 * main one.
 * @throws AcervoError `too_large` by the header's word, before any pixel is decoded; `bad_media`
 */
export async function decodeHeic(bytes: Uint8Array, pixelsMax: number): Promise<DecodedHeic> {
  decoder ??= startDecoder();
  const { HeifDecoder } = await decoder;
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new AcervoError('bad_media', 'The bytes are no HEIC image.');
  const width = image.get_width();
  const height = image.get_height();
  if (width * height > pixelsMax) {
    throw new AcervoError('too_large', `The image has over ${pixelsMax / 1e6} megapixels.`);
  }
  const target = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  const shown = await new Promise<DecodedHeic | null>((resolve) => image.display(target, resolve));
  if (!shown) throw new AcervoError('bad_media', 'The HEIC image cannot be decoded.');
  return shown;
}

async function startDecoder(): Promise<Heif> {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function growWithin(this: WebAssembly.Memory, pages) {
    if (this.buffer.byteLength + Number(pages) * pageBytes > memoryBytesMax) {
      throw new RangeError('The decoder asks for more memory than it may have.');
    }
    return grow.call(this, pages);
  };
  const { default: heif } = (await import('libheif-js/wasm-bundle.js')) as { default: Heif };
  await heif.ready;
  return heif;
}
