import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type Photo, readPrint } from '@/lib/collection';
import type { Context } from '@/lib/context';
import type { Language } from '@/lib/language';
import { log } from '@/lib/log';
import { documentText } from '../text';
import { numberPages, openPaper, type Paper } from './paper';
import { printNote, printPhoto, printTitle } from './print-photo';
import { printableText, unreadableSign } from './printable-text';

export interface Paperwork {
  ctx: Context;
  photos: Photo[];
  /** How many there would be; the paper says so when it holds fewer. */
  total: number;
  title: string;
  /** Whose photos; null where they are several people's. */
  personName: string | null;
  language: Language;
}

/** As much as lies between the writer and a slow reader. */
const waitingBytesMax = 1024 * 1024;
const readerPollMs = 20;

/**
 * The photos as a paper of A4, numbered, with their words and days: some two a page. Written as it
 * is read, one photo in memory at a time; a reader that goes away ends it.
 */
export async function printPhotos(work: Paperwork): Promise<ReadableStream<Uint8Array>> {
  const title = printableText(work.title);
  const paper = await openPaper({ title, language: work.language });
  const stream = paper as unknown as Readable;
  write(paper, stream, { ...work, title }).catch((error: unknown) => {
    if (stream.destroyed) return;
    log.error({ err: error }, 'PDF generation failed');
    stream.destroy(error instanceof Error ? error : new Error('The paper broke off.'));
  });
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

async function write(paper: Paper, stream: Readable, work: Paperwork): Promise<void> {
  const { ctx, photos, total, language } = work;
  const text = documentText(language);
  printTitle(paper, work);
  let isPartlyUnreadable = false;
  for (const [index, photo] of photos.entries()) {
    const images = await readPrint({ ctx, input: { imageId: photo.id } });
    if (stream.destroyed) return;
    const words = printableText(photo.description ?? '');
    isPartlyUnreadable ||= words.includes(unreadableSign);
    printPhoto(paper, { number: index + 1, photo, words, images, language });
    await readerCatchesUp(stream);
  }
  if (total > photos.length) printNote(paper, text.firstOf(photos.length, total));
  if (isPartlyUnreadable) printNote(paper, text.unreadable(unreadableSign));
  numberPages(paper, work.title);
  paper.end();
}

/** The paper itself takes all that it is given, whoever reads it. */
async function readerCatchesUp(stream: Readable): Promise<void> {
  while (!stream.destroyed && stream.readableLength > waitingBytesMax) await wait(readerPollMs);
}
