import sharp from 'sharp';
import type { Random } from '../measure/random';
import type { Picture } from './typeset';

/** As our own variant for models and pages has it. */
const frame = { width: 1280, height: 960 };
/** Of the frame; the rest is table. */
const fill = 0.86;
/** How far each corner strays, of the sheet's side. */
const skewMax = 0.05;
const turnDegreesMax = 4;
/** The darkest corner, of the light at the brightest. */
const lightMin = 0.45;
const blurSigma = [0.4, 1.1] as const;
const noiseMax = 9;
const qualities = [60, 85] as const;

interface Point {
  x: number;
  y: number;
}

/**
 * The sheet as a telephone takes it: held at an angle, lit from one side, a little out of focus,
 * with the sensor's noise, as JPEG.
 */
export async function photograph(sheet: Picture, random: Random): Promise<Buffer> {
  const corners = placeSheet(sheet, random);
  const toSheet = projection(corners, sheet);
  const light = makeLight(random);
  const noise = noiseMax * random.next();
  const table = 60 + random.below(120);
  const pixels = Buffer.alloc(frame.width * frame.height * 3);
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const at = toSheet({ x, y });
      const brightness = light(x / frame.width, y / frame.height);
      const grain = (random.next() + random.next() + random.next() - 1.5) * noise;
      for (let channel = 0; channel < 3; channel++) {
        const colour = sample(sheet, at, channel) ?? table + 12 * random.next();
        pixels[(y * frame.width + x) * 3 + channel] = clamp(colour * brightness + grain);
      }
    }
  }
  const between = ([from, to]: readonly [number, number]) => from + (to - from) * random.next();
  return sharp(pixels, { raw: { ...frame, channels: 3 } })
    .blur(between(blurSigma))
    .jpeg({ quality: Math.round(between(qualities)) })
    .toBuffer();
}

function placeSheet(sheet: Picture, random: Random): [Point, Point, Point, Point] {
  const scale = Math.min(
    (frame.width * fill) / sheet.width,
    (frame.height * fill) / sheet.height,
    1.25, // a small note stays small in the frame
  );
  const half = { x: (sheet.width * scale) / 2, y: (sheet.height * scale) / 2 };
  const turn = ((random.next() * 2 - 1) * turnDegreesMax * Math.PI) / 180;
  const stray = (side: number) => (random.next() * 2 - 1) * skewMax * side;
  const corner = (right: number, down: number): Point => {
    const x = right * half.x + stray(half.x);
    const y = down * half.y + stray(half.y);
    return {
      x: frame.width / 2 + x * Math.cos(turn) - y * Math.sin(turn),
      y: frame.height / 2 + x * Math.sin(turn) + y * Math.cos(turn),
    };
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** From a point of the photo to one of the sheet, whose corners are seen at four points. */
function projection(seen: [Point, Point, Point, Point], { width, height }: Picture) {
  const sheet: Point[] = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const rows = seen.flatMap(({ x, y }, index) => {
    const { x: u, y: v } = sheet[index] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return ({ x, y }: Point): Point => {
    const depth = g * x + h * y + 1;
    return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
  };
}

/** Linear equations, each row's last number being its right side; by elimination with pivots. */
function solve(rows: number[][]): number[] {
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column; row < rows.length; row++) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    const found = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = found.map((value) => value / (found[column] ?? 1));
    const own = rows[column] ?? [];
    for (let row = 0; row < rows.length; row++) {
      const factor = at(row, column);
      if (row === column || factor === 0) continue;
      rows[row] = (rows[row] ?? []).map((value, place) => value - factor * (own[place] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

/** Brightest somewhere, and falling off from there. */
function makeLight(random: Random): (x: number, y: number) => number {
  const lamp = { x: random.next(), y: random.next() };
  const darkest = lightMin + (0.8 - lightMin) * random.next();
  return (x, y) => {
    const distance = Math.min(1, Math.hypot(x - lamp.x, y - lamp.y) / 1.1);
    return 1 - (1 - darkest) * distance;
  };
}

/** Between four pixels; nothing outside of the sheet. */
function sample({ data, width, height }: Picture, { x, y }: Point, channel: number): number | null {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return null;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = x - left;
  const pixel = (column: number, row: number) => data[(row * width + column) * 3 + channel] ?? 0;
  const upper = pixel(left, top) * (1 - across) + pixel(left + 1, top) * across;
  const lower = pixel(left, top + 1) * (1 - across) + pixel(left + 1, top + 1) * across;
  return upper + (lower - upper) * (y - top);
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
