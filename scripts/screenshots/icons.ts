import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { report } from '../setup/report.mjs';

/** The mark as the browser's tab shows it, from which all others are made. */
const mark = path.join('app', 'icon.svg');
const blue = '#17498f';

/** Systems cut a maskable icon to their own shape; what stands within 80 % of it is never cut. */
const safePart = 0.72;

const favicon = path.join('app', 'favicon.ico');
const faviconSide = 48;

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
    report(`${icon.file}, ${Math.round(bytes.length / 1000)} kB`);
  }
  // Browsers ask for it by this name whatever a page says.
  const small = await drawIcon(svg, { file: favicon, side: faviconSide, isMaskable: false });
  await writeFile(favicon, wrapInIco(small));
}

/** One PNG in the icon format: 6 bytes of header, 16 of directory, then the picture. */
function wrapInIco(png: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(faviconSide, 6);
  header.writeUInt8(faviconSide, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

async function drawIcon(svg: Buffer, { side, isMaskable }: Icon): Promise<Buffer> {
  const inner = isMaskable ? Math.round(side * safePart) : side;
  // Drawn at its own size: a density of 72 shows the 32 units of the mark as 32 pixels.
  const drawn = await sharp(svg, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  // In full colour: a build reads nothing else inside of an icon file.
  if (!isMaskable) return sharp(drawn).ensureAlpha().png({ compressionLevel: 9 }).toBuffer();
  return sharp({ create: { width: side, height: side, channels: 4, background: blue } })
    .composite([{ input: drawn }])
    .png({ palette: true, effort: 10 })
    .toBuffer();
}
