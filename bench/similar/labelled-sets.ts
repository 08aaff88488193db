import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { SuiteUnavailable } from '../../scripts/suites/suite';
import { installDebianPackages } from '../../scripts/test/debian';

export interface Picture {
  /** Pictures of one group are alike; null is one that only stands in the way. */
  group: string | null;
  bytes: Buffer;
}

export interface LabelledSet {
  name: string;
  pictures: Picture[];
}

const quality = 88;
const stampsFolder = '/usr/share/tuxpaint/stamps';
/** A folder's pictures are of one kind of thing, drawn or photographed. */
const stampsPerFolder = { min: 4, max: 6 };
/** Some 130 pictures, at a second or two each. */
const stampFoldersMax = 22;

/** What a person would call photos of the same thing, by the names of the demo's files. */
const subjects: Record<string, RegExp> = {
  cat: /-cat\.jpg$/,
  bridge: /bridge/,
  mountain: /^mountain/,
  flower: /dandelions|flower/,
  fruit: /fruit|citrus/,
};

/** The photographs, each with what somebody might have done to it; and by what they show. */
export async function photographSets(): Promise<LabelledSet[]> {
  const files = globSync('public/demo/*.jpg').sort();
  const originals = files.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
  const edited = await Promise.all(
    originals.map(async ({ name, bytes }) =>
      [bytes, ...(await editAll(bytes))].map((one) => ({ group: name, bytes: one })),
    ),
  );
  const bySubject = originals.map(({ name, bytes }) => ({ group: subjectOf(name), bytes }));
  return [
    { name: 'a photo and its edits', pictures: edited.flat() },
    { name: 'photographs of one subject', pictures: bySubject },
  ];
}

/**
 * The stamps of Tux Paint, a package of Debian's (GPL-2): measured with, and no part of Acervo.
 * @returns null where they are not to be had
 */
export async function stampSet(): Promise<LabelledSet | null> {
  try {
    if (!existsSync(stampsFolder)) await installDebianPackages(['tuxpaint-stamps-default']);
  } catch (error) {
    if (!(error instanceof SuiteUnavailable)) throw error;
    return null;
  }
  const folders = Map.groupBy(globSync(`${stampsFolder}/**/*.png`).sort(), path.dirname);
  const large = [...folders].filter(([, files]) => files.length >= stampsPerFolder.min);
  const step = Math.max(1, large.length / stampFoldersMax);
  const chosen = Array.from({ length: Math.min(stampFoldersMax, large.length) }, (_, n) => {
    const [folder = '', files = []] = large[Math.floor(n * step)] ?? [];
    return files.slice(0, stampsPerFolder.max).map((file) => ({ folder, file }));
  });
  const pictures = await Promise.all(
    chosen.flat().map(async ({ folder, file }) => ({
      group: folder,
      bytes: await sharp(file).flatten({ background: 'white' }).jpeg({ quality }).toBuffer(),
    })),
  );
  return { name: 'stamps of one folder', pictures };
}

function subjectOf(file: string): string | null {
  return Object.entries(subjects).find(([, pattern]) => pattern.test(file))?.[0] ?? null;
}

/** A closer look, another corner, the other way round, another light, held askew. */
async function editAll(photo: Buffer): Promise<Buffer[]> {
  const { width, height } = await sharp(photo).metadata();
  const part = (share: number, left: number, top: number) => ({
    left: Math.round(width * left),
    top: Math.round(height * top),
    width: Math.round(width * share),
    height: Math.round(height * share),
  });
  const turned = await sharp(photo).rotate(7).toBuffer({ resolveWithObject: true });
  const edits = [
    sharp(photo).extract(part(0.7, 0.15, 0.15)),
    sharp(photo).extract(part(0.6, 0.02, 0.02)),
    sharp(photo).flop(),
    sharp(photo).modulate({ brightness: 0.7, saturation: 1.3, hue: 12 }),
    // Without the corners that turning leaves empty.
    sharp(turned.data).extract({
      left: Math.round(turned.info.width * 0.14),
      top: Math.round(turned.info.height * 0.14),
      width: Math.round(turned.info.width * 0.72),
      height: Math.round(turned.info.height * 0.72),
    }),
  ];
  return Promise.all(edits.map((edit) => edit.jpeg({ quality }).toBuffer()));
}
