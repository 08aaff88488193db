import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { printBytesMax, readSlices } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { getStorage } from '@/lib/storage';
import { makePdf } from './make-pdf';
import { openPaper } from './paper';

/** WhatsApp takes no file that is larger. */
const sentBytesMax = 16 * 1024 * 1024;
/** Type, words and page marks: a tenth of this a photo. */
const paperBytesMax = 512 * 1024;
/** So many photos fit into one message, whatever they show. */
export const sentPhotosMax = Math.floor((sentBytesMax - paperBytesMax) / printBytesMax);
/** As long as a reply may wait for its person to write again, and a night. */
const keptMs = 36 * 60 * 60 * 1000;

/** A page is as wide as a phone, in points. */
const stripePageWidth = 360;

export interface StoredPdf {
  documentId: string;
  photos: number;
  total: number;
}

/**
 * Makes a PDF that can be sent, and keeps it for a day and a half under a private key. Its row comes
 * before its bytes, so that both are swept whatever happens next.
 * @throws AcervoError `not_found`, `storage_unavailable`
 */
export async function storePdf({
  ctx,
  input: { photoIds, total, title, language },
}: {
  ctx: PersonContext;
  /** @param total how many there are, where `photoIds` are the first of them */
  input: { photoIds: number[]; total: number; title: string | null; language: Language };
}): Promise<StoredPdf> {
  const choice = { photoIds };
  const bytesMax = sentBytesMax - paperBytesMax;
  const size = { photosMax: sentPhotosMax, bytesMax, total };
  const { body, count } = await makePdf({ ctx, input: { choice, title, language, ...size } });
  const documentId = await storeFile(ctx, body, count);
  return { documentId, photos: count, total: Math.max(total, count) };
}

/**
 * A stripe as a file that reads well on a phone: a slice a page, as wide as the screen.
 * @returns null for a photo of any other shape, which goes as a picture
 * @throws AcervoError `not_found`, `storage_unavailable`
 */
export async function storeStripe({
  ctx,
  input: { imageId, title, language },
}: {
  ctx: PersonContext;
  input: { imageId: number; title: string; language: Language };
}): Promise<string | null> {
  const slices = await readSlices({ ctx, input: { imageId } });
  if (!slices) return null;
  const paper = await openPaper({ title, language });
  const stream = Readable.toWeb(paper as unknown as Readable) as ReadableStream<Uint8Array>;
  for (const { body, width, height } of slices) {
    const size: [number, number] = [stripePageWidth, (stripePageWidth * height) / width];
    paper.addPage({ size, margin: 0 });
    paper.image(body, 0, 0, { width: size[0], height: size[1] });
  }
  paper.end();
  return storeFile(ctx, stream, 1);
}

/** The row first, so that the bytes are swept whatever happens next. */
async function storeFile(
  ctx: PersonContext,
  body: ReadableStream<Uint8Array>,
  photos: number,
): Promise<string> {
  const documentId = uuidv7();
  const storageKey = `documents/${ctx.personId}/${documentId}.pdf`;
  const expiresAt = new Date(Date.now() + keptMs);
  const data = { id: documentId, ownerId: ctx.personId, storageKey, photos, expiresAt };
  await (await db()).document.create({ data });
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  if (bytes.length > sentBytesMax) {
    throw new AcervoError('too_large', 'This PDF is larger than WhatsApp takes.');
  }
  await getStorage().put(storageKey, bytes, 'application/pdf');
  return documentId;
}
