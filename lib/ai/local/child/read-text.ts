import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { believed, keepPlausible } from './keep-plausible';

/** Each costs a twentieth of the time at most: signs and receipts are of all places. */
const languages = ['por', 'eng', 'spa'] as const;
/** Enlarged to 1,600 and 1,920 the same photos are read no better, and more slowly. */
const longSide = 1280;
const { resolve } = createRequire(import.meta.url);

let worker: Promise<Worker> | undefined;

/**
 * What is written in a photo, line by line; empty where nothing looks like writing. First as a page
 * is read; where that finds nothing, as words that lie about, which finds short signs and, in
 * grass and fur, words that are none: of those only sure and long ones are believed.
 */
export async function readText(photo: Sharp): Promise<string> {
  worker ??= startReader();
  const reader = await worker;
  const { data, info } = await photo
    .clone()
    .resize(longSide, longSide, { fit: 'inside' })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]);
  const read = async (mode: PSM) => {
    await reader.setParameters({ tessedit_pageseg_mode: mode });
    const { data: page } = await reader.recognize(image, {}, { blocks: true, text: false });
    return page.blocks ?? [];
  };
  const asPage = keepPlausible(await read(PSM.AUTO), believed.onPage);
  return asPage || keepPlausible(await read(PSM.SPARSE_TEXT), believed.lyingAbout);
}

/** Ends its thread, which otherwise lives as long as the process; the next text starts another. */
export async function stopReader(): Promise<void> {
  const running = worker;
  worker = undefined;
  await (await running)?.terminate();
}

async function startReader(): Promise<Worker> {
  const folder = await gatherLanguages();
  try {
    return await createWorker([...languages], OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none', // or it writes into the working directory
    });
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
