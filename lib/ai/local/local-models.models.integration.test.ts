import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  analyzePhoto,
  canTranscribe,
  compareVectors,
  localModels,
  transcribeAudio,
} from '../index';
import { embedLocally } from './index';

// The real models, in their own process. What they say of real things is asserted loosely: another
// machine's arithmetic rounds differently.

const never = new AbortController().signal;
const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-senses-'));
const slowMs = 120_000;

beforeAll(() => {
  Object.assign(process.env, {
    ACERVO_DATA_DIR: dataDir,
    ACERVO_LOCAL_MODELS: 'on',
    ACERVO_TRANSCRIPTION_MODEL: 'local',
  });
  // By hand: `npm test -- "local models"` fetches the weights first.
  expect(localModels()).toEqual({ look: null, hear: null, embed: null });
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const demo = (name: string) => readFileSync(path.join('public', 'demo', `${name}.jpg`));
const look = (image: Buffer) => analyzePhoto(image, never);

test(
  'a photo is labelled, nothing is read where nothing is written, and alike photos are alike',
  async () => {
    const cat = await look(demo('grey-cat'));
    expect(cat.labels.map(({ id }) => id)).toContain('coco:cat');
    expect(cat.text).toBe('');
    const small = await sharp(demo('grey-cat')).resize(640).webp({ quality: 60 }).toBuffer();
    const same = await look(small);
    const otherCat = await look(demo('tortoiseshell-cat'));
    const bridge = await look(demo('suspension-bridge-at-night'));
    expect(bridge.labels[0]?.id).toBe('imagenet:839');
    const like = (other: { vector: Buffer }) => compareVectors(cat.vector, other.vector);
    expect(like(same)).toBeGreaterThan(0.9);
    expect(like(otherCat)).toBeGreaterThan(like(bridge) + 0.1);
  },
  slowMs,
);

test(
  'Portuguese is read with its accents',
  async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="360">
      <rect width="100%" height="100%" fill="#f6f3e8"/>
      <g font-family="DejaVu Sans, Arial, sans-serif" font-size="44" fill="#333">
      <text x="60" y="110">PADARIA PÃO DOURADO</text>
      <text x="60" y="190">Café com leite 9,50</text>
      <text x="60" y="270">Obrigado e volte sempre</text></g></svg>`;
    const photo = await sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
    const { text } = await look(photo);
    expect(text.split('\n')).toEqual([
      'PADARIA PÃO DOURADO',
      'Café com leite 9,50',
      'Obrigado e volte sempre',
    ]);
  },
  slowMs,
);

test('what is no photo is refused as such, and the next one is looked at', async () => {
  await expect(look(Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'bad_media' });
  await expect(look(demo('wall-clock'))).resolves.toMatchObject({ labels: expect.any(Array) });
}, 60_000);

test(
  'a voice note of WhatsApp and an MP3 are heard; another container is refused',
  async () => {
    expect(canTranscribe()).toBe(true);
    const note = readFileSync(path.join(import.meta.dirname, 'testing', 'fotos-da-praia.ogg'));
    const spoken = { language: 'pt', mayAskServer: true } as const;
    const { text } = await transcribeAudio(note, spoken, never);
    expect(text).toMatch(/fotos da praia de santos/i);
    const mp3 = readFileSync(path.join(import.meta.dirname, 'testing', 'fotos-da-praia.mp3'));
    expect((await transcribeAudio(mp3, spoken, never)).text).toMatch(/fotos? da praia de santos/i);
    const m4a = Buffer.from('\0\0\0\x18ftypM4A and so on');
    await expect(transcribeAudio(m4a, spoken, never)).rejects.toMatchObject({
      code: 'unsupported_media',
    });
  },
  slowMs,
);

test(
  'English meanings are near or far',
  async () => {
    const texts = ['my dog on the beach', 'a puppy by the sea', 'the invoice of the bakery'];
    const [dog = [], puppy = [], invoice = []] = await embedLocally(texts, never);
    const nearness = (a: number[], b: number[]) =>
      a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
    expect(dog).toHaveLength(384);
    expect(nearness(dog, dog)).toBeCloseTo(1);
    expect(nearness(dog, puppy)).toBeGreaterThan(nearness(dog, invoice) + 0.2);
  },
  slowMs,
);
