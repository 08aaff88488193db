import sharp from 'sharp';
import type { Random } from '../measure/random';

/** Papers and screens of one kind are as alike as different photos get: only the letters differ. */
const kinds = {
  receipt: { width: 900, height: 1400, lines: 26, paper: '#f6f4ee' },
  screen: { width: 1080, height: 1920, lines: 30, paper: '#efe7dd' },
};

/** A page of strokes that look like writing from afar; no font is needed. */
export function drawPage(kind: keyof typeof kinds, random: Random): Promise<Buffer> {
  const { width, height, lines, paper } = kinds[kind];
  const step = height / (lines + 4);
  const drawn = Array.from({ length: lines }, (_, line) => {
    const y = (line + 2) * step;
    if (kind === 'receipt') {
      const end = line < 4 ? width - 200 : width - 400;
      return writeLine(80, end, y, step / 2, random) + writeWord(width - 180, y, step / 2, random);
    }
    return line % 3 === 0 ? drawBubble(width, y, step, random) : '';
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${drawn.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

function drawBubble(width: number, y: number, step: number, random: Random): string {
  const isOwn = random.next() < 0.5;
  const bubble = 300 + random.below(500);
  const x = isOwn ? width - bubble - 40 : 40;
  const lines = [0.3, 1.3].map((at) =>
    writeLine(x + 30, x + bubble - 90, y + step * at, step / 2, random),
  );
  return `<rect x="${x}" y="${y}" width="${bubble}" height="${step * 2.6}" rx="20" fill="${isOwn ? '#d9fdd3' : '#fff'}"/>${lines.join('')}`;
}

function writeLine(from: number, to: number, y: number, size: number, random: Random): string {
  let line = '';
  for (let x = from; x < to; x += size * (2 + random.below(6))) {
    line += writeWord(x, y, size, random);
  }
  return line;
}

function writeWord(x: number, y: number, size: number, random: Random): string {
  const letters = 2 + random.below(6);
  return Array.from({ length: letters * 3 }, (_, stroke) => {
    const left = x + Math.floor(stroke / 3) * size * 0.6 + random.next() * size * 0.3;
    const top = y + random.next() * size * 0.6;
    const [width, height] = random.next() < 0.5 ? [0.12, 0.5] : [0.4, 0.12];
    return `<rect x="${left}" y="${top}" width="${size * width}" height="${size * height}"/>`;
  }).join('');
}
