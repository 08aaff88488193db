import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { keepPlausible } from './keep-plausible';

/** Sign and receipt, Brazilian and not. Spanish needs no model of its own: see the decision. */
const languages = ['por', 'eng'] as const;
/** Small print of a photo at 1,280 pixels is too small to read; larger than this gains nothing. */
const longSide = 1920;
const { resolve } = createRequire(import.meta.url);

let worker: Promise<Worker> | undefined;

/** What is written in a photo, line by line; empty where nothing looks like writing. */
export async function readText(photo: Sharp): Promise<string> {
  worker ??= startReader();
  const reader = await worker;
  const { data, info } = await photo
    .clone()
    .resize(longSide, longSide, { fit: 'inside', kernel: 'cubic' })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]);
  const { data: page } = await reader.recognize(image, {}, { blocks: true, text: false });
  return keepPlausible(page.blocks ?? []);
}

async function startReader(): Promise<Worker> {
  const folder = await gatherLanguages();
  try {
    const reader = await createWorker([...languages], OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none', // or it writes into the working directory
    });
    await reader.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
    return reader;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The reader wants its languages in one folder, or fetches them; each comes in a package. */
async function gatherLanguages(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'acervo-languages-'));
  for (const language of languages) {
    const name = `${language}.traineddata.gz`;
    const home = path.dirname(resolve(`@tesseract.js-data/${language}`));
    await copyFile(path.join(home, '4.0.0_best_int', name), path.join(folder, name));
  }
  return folder;
}
