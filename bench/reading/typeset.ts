import sharp from 'sharp';
import type { Random } from '../measure/random';
import type { Group } from './texts';

export interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

const sans = 'DejaVu Sans, Liberation Sans, Arial, sans-serif';
const serif = 'DejaVu Serif, Liberation Serif, Times New Roman, serif';
const mono = 'DejaVu Sans Mono, Liberation Mono, Courier New, monospace';
const condensed = 'DejaVu Sans Condensed, Liberation Sans Narrow, Arial Narrow, sans-serif';

interface Setting {
  /** Of the letters, in pixels of a photo of 1,280. */
  sizes: readonly [number, number];
  families: string[];
  styles: string[];
  /** Paper and ink. */
  colours: [string, string][];
}

const upright = 'font-weight="400"';
const bold = 'font-weight="700"';
const slanted = 'font-style="italic"';

const settings: Record<Group, Setting> = {
  receipt: {
    sizes: [22, 34],
    families: [mono, condensed],
    styles: [upright],
    colours: [
      ['#fbfaf5', '#333333'],
      ['#f4f1e6', '#4a4a55'],
      ['#ffffff', '#5a5a5a'],
    ],
  },
  sign: {
    sizes: [46, 72],
    families: [sans, condensed],
    styles: [bold],
    colours: [
      ['#1b5e20', '#ffffff'],
      ['#fdd835', '#111111'],
      ['#b71c1c', '#ffffff'],
      ['#0d47a1', '#ffffff'],
      ['#ffffff', '#c62828'],
    ],
  },
  note: {
    sizes: [34, 50],
    families: [serif, sans],
    styles: [slanted, upright],
    colours: [
      ['#fff59d', '#1a237e'],
      ['#ffffff', '#263238'],
      ['#f8bbd0', '#311b92'],
    ],
  },
  label: {
    sizes: [28, 46],
    families: [condensed, sans, serif],
    styles: [bold, upright],
    colours: [
      ['#efe0c0', '#3e2723'],
      ['#3e2723', '#ffe0b2'],
      ['#e8f5e9', '#1b5e20'],
      ['#ffffff', '#000000'],
    ],
  },
  invoice: {
    sizes: [22, 32],
    families: [sans, serif],
    styles: [upright],
    colours: [
      ['#ffffff', '#1f1f1f'],
      ['#f7f9fc', '#22304a'],
    ],
  },
};

/** A letter's width in parts of its size, at the most. */
const widthOfLetter = 0.72;
const lineHeight = 1.45;
const margin = 1.6;

/** A sheet with the text on it, flat and evenly lit. */
export async function typeset(text: string, group: Group, random: Random): Promise<Picture> {
  const { sizes, families, styles, colours } = settings[group];
  const size = sizes[0] + random.below(sizes[1] - sizes[0] + 1);
  const [paper, ink] = random.pick(colours);
  const lines = text.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  const width = Math.ceil((longest * widthOfLetter + 2 * margin) * size);
  const height = Math.ceil((lines.length * lineHeight + 2 * margin) * size);
  const rows = lines.map((line, row) => {
    const y = (margin + (row + 0.8) * lineHeight) * size;
    return `<text x="${margin * size}" y="${y}">${escapeMarkup(line)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${paper}"/>
    <g font-family="${random.pick(families)}" font-size="${size}" fill="${ink}" ${random.pick(styles)}>
    ${rows.join('')}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function escapeMarkup(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
