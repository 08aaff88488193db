import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { report } from '../setup/report.mjs';
import { letters } from './letters';

const whole =
  'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
const ours = 'app/fonts/bricolage-grotesque.woff2';

/** Not within the call: the package's types do not know `keepFeatures`. */
const options = {
  targetFormat: 'woff2' as const,
  // Kerning, accents put together, and figures that stand below each other.
  keepFeatures: ['kern', 'ccmp', 'mark', 'locl', 'tnum'],
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
};

/** The pages' typeface with no more in it than they show: a phone fetches it beside the photos. */
export async function makeTypeface(): Promise<void> {
  const font = await subsetFont(await readFile(whole), letters, options);
  await writeFile(ours, font);
  report(`${ours}: ${font.length} bytes`);
}
