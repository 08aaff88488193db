import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getMedia } from '@/app/media/[token]/route';
import { POST } from '@/app/whatsapp/route';
import { readSlices } from '@/lib/collection';
import { db } from '@/lib/db';
import { makePdf } from '@/lib/reports';
import { readPdf } from '@/lib/reports/testing/read-pdf';
import { readStream } from '@/lib/reports/testing/read-zip';
import { getStorage } from '@/lib/storage';
import { startConversation, type TestConversation } from './testing/start-conversation';

const whatsappFileBytesMax = 16 * 1024 * 1024;
const patience = { timeout: 120_000, interval: 250 };
let conversation: TestConversation;

beforeAll(async () => {
  conversation = await startConversation();
}, 60_000);

afterAll(() => conversation.stop());

/** A page of lines, as somebody scrolled and caught it. */
async function drawPage(width: number, height: number): Promise<Buffer> {
  const line = Buffer.from(
    `<svg width="${width}" height="60"><rect width="100%" height="100%" fill="white"/><text x="9" y="40" font-size="32">Recebido 12/03, nota 4471, R$ 92,50</text></svg>`,
  );
  const input = await sharp(line).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite([{ input, tile: true, gravity: 'northwest' }])
    .jpeg({ quality: 70 })
    .toBuffer();
}

const shapes = [
  ['790 x 36,861', 790, 36_861],
  ['1,080 x 12,000', 1080, 12_000],
  ['12,000 x 1,080', 12_000, 1080],
] as const;

test.each(shapes)(
  '%s comes back readable, printed and in slices',
  async (name, width, height) => {
    const from = `whatsapp:+55719444${width}${height % 10}`;
    const page = await drawPage(width, height);
    const { channel } = conversation;
    channel.media.set(`/${width}`, (_, response) => response.end(page));
    const say = async (fields: Record<string, string>, replies: number) => {
      const before = channel.repliesTo(from).length;
      await POST(channel.webhook({ From: from, ...fields }));
      await expect.poll(() => channel.repliesTo(from).length, patience).toBe(before + replies);
      return channel.repliesTo(from).slice(before);
    };
    await say({ Body: 'Extrato da obra', NumMedia: '1', MediaUrl0: channel.url(`/${width}`) }, 1);
    const image = await (await db()).image.findFirstOrThrow({
      where: { owner: { address: from } },
    });
    // As large as it came: every line of it can be read.
    expect(image, name).toMatchObject({ width, height });
    for (const variant of ['w320', 'w640', 'w1280']) {
      const stored = await getStorage().get(`${image.link}/${variant}.webp`);
      const { width: across = 0, height: down = 0 } = await sharp(stored?.body).metadata();
      expect(Math.min(across, down)).toBeGreaterThanOrEqual(120);
      expect(across / down).toBeCloseTo(width / height, 1);
    }

    const [, sent] = await say({ Body: 'mostre as fotos do extrato' }, 2);
    expect(sent?.body).toMatch(/Extrato da obra[\s\S]*PDF/);
    const token = sent?.mediaUrl?.split('/media/')[1] ?? '';
    const media = await getMedia(new Request('http://x/'), { params: Promise.resolve({ token }) });
    expect(media.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await media.arrayBuffer());
    expect(bytes.length).toBeLessThan(whatsappFileBytesMax);
    const ctx = { actor: 'person' as const, personId: image.ownerId ?? '' };
    const slices = (await readSlices({ ctx, input: { imageId: image.id } })) ?? [];
    expect(readPdf(bytes).pages).toBe(slices.length);
    for (const slice of slices) {
      expect(Math.min(slice.width, slice.height)).toBe(Math.min(width, height));
      expect(Math.max(slice.width, slice.height)).toBeLessThan(4 * Math.min(width, height));
    }

    const choice = { photoIds: [image.id] };
    const printed = await makePdf({ ctx, input: { choice, title: null, language: 'pt' } });
    expect(readPdf(await readStream(printed.body)).jpegs).toHaveLength(slices.length);
  },
  240_000,
);
