import sharp from 'sharp';
import type { Random } from '../measure/random';

/** What people photograph or keep of their papers and screens, each drawn from one template. */
export const documentKinds = [
  'transfer',
  'bill',
  'meter',
  'price tag',
  'ticket',
  'chat screen',
  'ID card',
  'table',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What differs from one document of a kind to the next. */
export interface Filling {
  name: string;
  /** In cents. */
  cents: number;
  date: string;
  /** A number of the document's own. */
  code: string;
}

const names = ['Maria de Souza', 'Mario de Souza', 'João Pereira', 'Joana Pereira', 'Ana Lima'];
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export function randomFilling(random: Random): Filling {
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(random.below(10))).join('');
  return {
    name: random.pick(names),
    cents: 100 + random.below(999_900),
    date: `${String(1 + random.below(28)).padStart(2, '0')}/${String(1 + random.below(12)).padStart(2, '0')}/20${20 + random.below(7)}`,
    code: `${letters[random.below(letters.length)]}${digits(9)}`,
  };
}

/** What a kind shows beside its code. */
const showsAmount = (kind: DocumentKind) => kind !== 'meter' && kind !== 'ID card';

/** Another document of the same form: one thing of it is another, in the hardest case one digit. */
export function changeOne(kind: DocumentKind, filling: Filling, random: Random): Filling {
  const change = random.below(4);
  switch (change === 0 && !showsAmount(kind) ? 3 : change) {
    case 0:
      return { ...filling, cents: filling.cents + random.pick([1, 10, 100, 1000]) };
    case 1: {
      const others = names.filter((name) => name !== filling.name);
      return { ...filling, name: random.pick(others), code: nextCode(filling.code, random) };
    }
    case 2: {
      const [day = '01', ...rest] = filling.date.split('/');
      const other = String((Number(day) % 28) + 1).padStart(2, '0');
      return { ...filling, date: [other, ...rest].join('/'), code: nextCode(filling.code, random) };
    }
    default:
      return { ...filling, code: nextCode(filling.code, random) };
  }
}

function nextCode(code: string, random: Random): string {
  const at = 1 + random.below(code.length - 1);
  const digit = (Number(code[at]) + 1 + random.below(9)) % 10;
  return `${code.slice(0, at)}${digit}${code.slice(at + 1)}`;
}

/** As a phone's JPEG. Needs the machine's DejaVu, as the reading benchmark does. */
export function drawDocument(kind: DocumentKind, filling: Filling): Promise<Buffer> {
  const { width, height, content } = templates[kind](filling);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans, Arial, sans-serif">${content}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: 'white' }).jpeg({ quality: 90 }).toBuffer();
}

interface Drawn {
  width: number;
  height: number;
  content: string;
}

const money = (cents: number) => `R$ ${(cents / 100).toFixed(2).replace('.', ',')}`;
const text = (x: number, y: number, size: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${words}</text>`;
const paper = (colour: string) => `<rect width="100%" height="100%" fill="${colour}"/>`;
const digitsOf = ({ code }: Filling) => code.slice(1);

const templates: Record<DocumentKind, (filling: Filling) => Drawn> = {
  transfer: (filling) => ({
    width: 1080,
    height: 2340,
    content: `${paper('#f5f5f5')}<rect width="100%" height="220" fill="#6a1b9a"/>
      ${text(60, 140, 54, 'Comprovante de transferência', 'fill="#fff"')}
      ${text(60, 380, 80, money(filling.cents))}
      ${text(60, 520, 34, 'Para')}${text(60, 580, 40, filling.name)}
      ${text(60, 700, 34, 'Instituição')}${text(60, 760, 40, 'Banco do Povo S.A.')}
      ${text(60, 880, 34, 'Data')}${text(60, 940, 40, filling.date)}
      ${text(60, 1060, 34, 'ID da transação')}${text(60, 1120, 36, filling.code)}`,
  }),
  bill: (filling) => ({
    width: 1200,
    height: 1600,
    content: `${paper('#ffffff')}${text(80, 130, 56, 'Companhia de Água')}
      ${text(80, 260, 36, 'Cliente')}${text(80, 320, 42, filling.name)}
      ${text(80, 440, 36, 'Vencimento')}${text(80, 500, 42, filling.date)}
      ${text(700, 440, 36, 'Total a pagar')}${text(700, 500, 46, money(filling.cents))}
      ${text(80, 640, 36, 'Código do cliente')}${text(80, 700, 42, filling.code)}
      <rect x="80" y="1350" width="1040" height="120" fill="#222"/>`,
  }),
  meter: (filling) => ({
    width: 1200,
    height: 900,
    content: `${paper('#9aa5a8')}<circle cx="600" cy="450" r="390" fill="#eee" stroke="#333" stroke-width="20"/>
      <rect x="360" y="330" width="480" height="130" fill="#111"/>
      ${text(385, 430, 100, digitsOf(filling).slice(0, 5), 'fill="#fff" letter-spacing="24" font-family="DejaVu Sans Mono, monospace"')}
      ${text(540, 570, 60, 'm³')}${text(470, 700, 34, `N.º ${digitsOf(filling).slice(5)}`)}`,
  }),
  'price tag': (filling) => ({
    width: 1000,
    height: 700,
    content: `${paper('#fdd835')}${text(70, 150, 64, 'Café torrado 500 g')}
      ${text(70, 400, 180, money(filling.cents).slice(3), 'font-weight="700"')}
      ${text(70, 560, 40, `Válido até ${filling.date}`)}${text(70, 640, 40, filling.code)}`,
  }),
  ticket: (filling) => ({
    width: 1400,
    height: 600,
    content: `${paper('#e3f2fd')}<rect x="1050" width="6" height="600" fill="#1565c0"/>
      ${text(60, 120, 60, 'São Paulo → Santos')}${text(60, 240, 44, filling.name)}
      ${text(60, 350, 44, filling.date)}${text(60, 460, 44, money(filling.cents))}
      ${text(1100, 200, 40, 'Poltrona')}${text(1100, 290, 70, digitsOf(filling).slice(0, 2))}
      ${text(1100, 420, 34, filling.code)}`,
  }),
  'chat screen': (filling) => ({
    width: 1080,
    height: 1920,
    content: `${paper('#efe7dd')}<rect width="100%" height="180" fill="#075e54"/>
      ${text(120, 120, 52, filling.name, 'fill="#fff"')}
      <rect x="40" y="300" width="760" height="150" rx="24" fill="#fff"/>
      ${text(80, 390, 40, `Pagou os ${money(filling.cents)}?`)}
      <rect x="280" y="520" width="760" height="150" rx="24" fill="#d9fdd3"/>
      ${text(320, 610, 40, `Paguei dia ${filling.date}`)}
      <rect x="40" y="740" width="760" height="150" rx="24" fill="#fff"/>
      ${text(80, 830, 40, `Código ${filling.code}`)}`,
  }),
  'ID card': (filling) => ({
    width: 1300,
    height: 820,
    content: `${paper('#dcedc8')}<rect x="60" y="200" width="320" height="420" fill="#b0bec5"/>
      <circle cx="220" cy="340" r="90" fill="#78909c"/><rect x="120" y="450" width="200" height="170" fill="#78909c"/>
      ${text(60, 120, 50, 'Carteira de identidade')}
      ${text(440, 270, 34, 'Nome')}${text(440, 330, 46, filling.name)}
      ${text(440, 430, 34, 'Nascimento')}${text(440, 490, 46, filling.date)}
      ${text(440, 590, 34, 'Registro')}${text(440, 650, 46, filling.code)}`,
  }),
  table: (filling) => ({
    width: 1200,
    height: 1500,
    content: `${paper('#fffdf5')}${text(80, 120, 52, 'Controle do mês')}
      ${['Aluguel', 'Luz', 'Água', 'Mercado', 'Escola', 'Farmácia', filling.name]
        .map((row, n) => {
          const y = 250 + n * 150;
          const isOwn = n === 6;
          const amount = money(isOwn ? filling.cents : 10_000 + n * 3713);
          const day = isOwn ? filling.date : '05/03/2026';
          return `<rect x="80" y="${y + 30}" width="1040" height="3" fill="#999"/>${text(80, y, 38, row)}${text(560, y, 38, day)}${text(870, y, 38, amount)}`;
        })
        .join('')}
      ${text(80, 1400, 36, filling.code)}`,
  }),
};
