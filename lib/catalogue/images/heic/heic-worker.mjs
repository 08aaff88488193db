// Decodes one HEIC in a thread of its own, which ends with it: the decoder is WebAssembly, and what
// it once took of memory it never gives back. Answers with a message, see decode-heic.ts.
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

const { bytes, pixelsMax, memoryBytesMax } = workerData;
const pageBytes = 65_536;

// The decoder's own limit is 2 GB, whatever a file's inner pictures claim to be.
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function growWithin(pages) {
  if (this.buffer.byteLength + pages * pageBytes > memoryBytesMax) {
    throw new RangeError('The decoder asks for more memory than it may have.');
  }
  return grow.call(this, pages);
};

// Reads the header alone; pixels are decoded by the image's own `decode`.
const [image] = await decode.all({ buffer: bytes });
if (image.width * image.height > pixelsMax) {
  parentPort.postMessage({ isTooLarge: true });
} else {
  const { width, height, data } = await image.decode();
  parentPort.postMessage({ isTooLarge: false, width, height, data }, [data.buffer]);
}
