import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AcervoError } from '@/lib/errors';

/** From where the process starts; a build makes a file of its own of what it finds there. */
const workerFile = path.join(
  process.cwd(),
  'lib',
  'catalogue',
  'images',
  'heic',
  'heic-worker.mjs',
);
/** Four bytes a pixel and the decoder's planes beside them: 40 megapixels take some 400 MB. */
const memoryBytesMax = 768 * 1024 * 1024;
const heapMegabytesMax = 128;
/** Twenty times what 40 megapixels take on two slow cores; a file that needs longer is ill. */
const decodeMsMax = 60_000;

/** Upright, eight bits a channel, red, green, blue and alpha. */
export interface DecodedHeic {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Answer = ({ isTooLarge: false } & DecodedHeic) | { isTooLarge: true };

let last: Promise<unknown> = Promise.resolve();

/**
 * What an iPhone's camera writes, decoded beside the event loop; one at a time, for the memory.
 * @throws AcervoError `too_large` by the header's word, before any pixel is decoded; `bad_media`
 */
export function decodeHeic(bytes: Buffer, pixelsMax: number): Promise<DecodedHeic> {
  const decoded = last.then(() => decodeInWorker(bytes, pixelsMax));
  last = decoded.catch(() => undefined);
  return decoded;
}

async function decodeInWorker(bytes: Buffer, pixelsMax: number): Promise<DecodedHeic> {
  const worker = new Worker(workerFile, {
    workerData: { bytes: new Uint8Array(bytes), pixelsMax, memoryBytesMax },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax },
    // What a broken file makes the decoder say is for nobody.
    stdout: true,
    stderr: true,
  });
  try {
    const answer = await answerOf(worker);
    if (!answer.isTooLarge) return answer;
  } catch (cause) {
    throw new AcervoError('bad_media', 'The bytes are no whole HEIC image.', { cause });
  } finally {
    await worker.terminate();
  }
  throw new AcervoError('too_large', `The image has over ${pixelsMax / 1e6} megapixels.`);
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It took too long.')), decodeMsMax);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The decoder ended without an image.'));
    });
  });
}
