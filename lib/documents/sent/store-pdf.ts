import { v7 as uuidv7 } from 'uuid';
import { printBytesMax } from '@/lib/catalogue';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { getStorage } from '@/lib/storage';
import { makePdf } from '../pdf/make-pdf';

/** WhatsApp takes no file that is larger. */
const sentBytesMax = 16 * 1024 * 1024;
/** Type, words and page marks: a tenth of this a photo. */
const paperBytesMax = 512 * 1024;
/** So many photos fit into one message, whatever they show. */
export const sentPhotosMax = Math.floor((sentBytesMax - paperBytesMax) / printBytesMax);
/** As long as a reply may wait for its person to write again, and a night. */
const keptMs = 36 * 60 * 60 * 1000;

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
  const size = { photosMax: sentPhotosMax, total };
  const { body, count } = await makePdf({ ctx, input: { choice, title, language, ...size } });
  const documentId = uuidv7();
  const storageKey = `documents/${ctx.personId}/${documentId}.pdf`;
  const expiresAt = new Date(Date.now() + keptMs);
  const data = { id: documentId, ownerId: ctx.personId, storageKey, photos: count, expiresAt };
  await (await db()).document.create({ data });
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  if (bytes.length > sentBytesMax) {
    throw new AcervoError('too_large', 'This PDF is larger than WhatsApp takes.');
  }
  await getStorage().put(storageKey, bytes, 'application/pdf');
  return { documentId, photos: count, total: Math.max(total, count) };
}
