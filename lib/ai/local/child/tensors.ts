import { open, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

const wasmFolder = path.dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'),
);

let ready: Promise<void> | undefined;

/** TensorFlow on WebAssembly, on one thread, from files of its package. */
export function startTensors(): Promise<void> {
  ready ??= (async () => {
    setWasmPaths(`${wasmFolder}/`);
    setThreadsCount(1);
    await tf.setBackend('wasm');
  })();
  return ready;
}

/** Reads a model and its weights from a folder; nothing of it comes from elsewhere. */
export function readModel(folder: string): tf.io.IOHandler {
  return {
    async load() {
      const model = JSON.parse(await readFile(path.join(folder, 'model.json'), 'utf8'));
      const manifest: tf.io.WeightsManifestConfig = model.weightsManifest;
      const files = manifest.flatMap(({ paths }) => paths.map((name) => path.join(folder, name)));
      return {
        modelTopology: model.modelTopology,
        weightSpecs: manifest.flatMap((group) => group.weights),
        weightData: await readWhole(files),
      };
    },
  };
}

/** All files in one piece, without a second copy of them: they are a hundred megabytes. */
async function readWhole(files: string[]): Promise<ArrayBuffer> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const whole = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let position = 0;
  for (const [index, file] of files.entries()) {
    const handle = await open(file);
    await handle.read(whole, position, sizes[index]);
    await handle.close();
    position += sizes[index] ?? 0;
  }
  return whole.buffer;
}
