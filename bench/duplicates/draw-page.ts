import sharp from 'sharp';
import type { Random } from '../measure/random';

/** Papers and screens of one kind are as alike as different photos get: only the letters differ. */
const kinds = {
  receipt: { width: 900, height: 1400, lines: 26, paper: '#f6f4ee' },
  screen: { width: 1080, height: 1920, lines: 30, paper: '#efe7dd' },
};

/** Draws one word at a place, a letter about 0.6 sizes wide, and says how many letters it has. */
type Writer = (
  place: { x: number; y: number; size: number },
  random: Random,
) => {
  drawn: string;
  letters: number;
};

/** Strokes that look like writing from afar need no font; `printedWords` can be read. */
export function drawPage(
  kind: keyof typeof kinds,
  random: Random,
  write: Writer = strokes,
): Promise<Buffer> {
  const { width, height, lines, paper } = kinds[kind];
  const step = height / (lines + 4);
  const drawn = Array.from({ length: lines }, (_, line) => {
    const y = (line + 2) * step;
    if (kind === 'receipt') {
      const end = line < 4 ? width - 340 : width - 400;
      const last = write({ x: width - 180, y, size: step / 2 }, random);
      return writeLine({ from: 80, to: end, y, size: step / 2 }, random, write) + last.drawn;
    }
    return line % 3 === 0 ? drawBubble({ width, y, step }, random, write) : '';
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${drawn.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

function drawBubble(
  { width, y, step }: { width: number; y: number; step: number },
  random: Random,
  write: Writer,
): string {
  const isOwn = random.next() < 0.5;
  const bubble = 300 + random.below(500);
  const x = isOwn ? width - bubble - 40 : 40;
  const lines = [0.3, 1.3].map((at) =>
    writeLine(
      { from: x + 30, to: x + bubble - 90, y: y + step * at, size: step / 2 },
      random,
      write,
    ),
  );
  return `<rect x="${x}" y="${y}" width="${bubble}" height="${step * 2.6}" rx="20" fill="${isOwn ? '#d9fdd3' : '#fff'}"/>${lines.join('')}`;
}

function writeLine(
  { from, to, y, size }: { from: number; to: number; y: number; size: number },
  random: Random,
  write: Writer,
): string {
  let line = '';
  for (let x = from; x < to; ) {
    const { drawn, letters } = write({ x, y, size }, random);
    line += drawn;
    x += size * (letters * 0.6 + 0.8);
  }
  return line;
}

const strokes: Writer = ({ x, y, size }, random) => {
  const letters = 2 + random.below(6);
  const drawn = Array.from({ length: letters * 3 }, (_, stroke) => {
    const left = x + Math.floor(stroke / 3) * size * 0.6 + random.next() * size * 0.3;
    const top = y + random.next() * size * 0.6;
    const [width, height] = random.next() < 0.5 ? [0.12, 0.5] : [0.4, 0.12];
    return `<rect x="${left}" y="${top}" width="${size * width}" height="${size * height}"/>`;
  });
  return { drawn: drawn.join(''), letters };
};

const words =
  'arroz feijão café açúcar farinha tomate cebola laranja banana queijo frango detergente sabão papel vela pilha caderno lápis parafuso tinta pincel lixa cimento areia amanhã depois chego cedo hoje levo trago para casa da mãe com pão leite ligo quando sair aula médico festa domingo praia viagem foto manda vou já sim não combinado beijo obrigado certo total caixa troco'.split(
    ' ',
  );

/** Words and prices in the machine's DejaVu, as on a till's receipt or in a chat. */
export const printedWords: Writer = ({ x, y, size }, random) => {
  const isPrice = random.below(4) === 0;
  const price = `${1 + random.below(99)},${10 + random.below(90)}`;
  const word = isPrice ? price : random.pick(words);
  const drawn = `<text x="${x}" y="${y + size}" font-size="${size}" font-family="DejaVu Sans, Arial, sans-serif">${word}</text>`;
  return { drawn, letters: word.length };
};
