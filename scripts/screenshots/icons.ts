import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { tell } from '../setup/tell.mjs';

/** The mark as the browser's tab shows it, from which all others are made. */
const mark = path.join('app', 'icon.svg');
const blue = '#17498f';

/** Systems cut a maskable icon to their own shape; what stands within 80 % of it is never cut. */
const safePart = 0.72;

interface Icon {
  file: string;
  side: number;
  /** Fills its square to the edge, so that the system can cut it. */
  isMaskable: boolean;
}

const icons: Icon[] = [
  { file: 'public/icons/icon-192.png', side: 192, isMaskable: false },
  { file: 'public/icons/icon-512.png', side: 512, isMaskable: false },
  { file: 'public/icons/maskable-512.png', side: 512, isMaskable: true },
  { file: 'app/apple-icon.png', side: 180, isMaskable: true },
];

/** The icons of the installed application, drawn anew from the mark. */
export async function makeIcons(): Promise<void> {
  await mkdir(path.join('public', 'icons'), { recursive: true });
  const svg = await readFile(mark);
  for (const icon of icons) {
    const bytes = await drawIcon(svg, icon);
    await writeFile(icon.file, bytes);
    tell(`${icon.file}, ${Math.round(bytes.length / 1000)} kB`);
  }
}

async function drawIcon(svg: Buffer, { side, isMaskable }: Icon): Promise<Buffer> {
  const inner = isMaskable ? Math.round(side * safePart) : side;
  // Drawn at its own size: a density of 72 shows the 32 units of the mark as 32 pixels.
  const drawn = await sharp(svg, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  if (!isMaskable) return sharp(drawn).png({ palette: true, effort: 10 }).toBuffer();
  return sharp({ create: { width: side, height: side, channels: 4, background: blue } })
    .composite([{ input: drawn }])
    .png({ palette: true, effort: 10 })
    .toBuffer();
}
