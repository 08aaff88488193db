import {
  isExtremeShape,
  type Photo,
  printBytesMax,
  sliceBytesMax,
  slicesOf,
} from '@/lib/collection';
import type { Context } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { type Choice, choosePhotos } from '@/lib/search';
import { documentText } from '../text';
import { printPhotos } from './print-photos';

/** At two a page a book of 250 pages, and at most 95 MB. */
const pdfPhotosMax = 500;

export interface PdfRequest {
  choice: Choice;
  /** What stands over it; whose photos they are, where nothing is given. */
  title: string | null;
  language: Language;
  /** Fewer than the limit, for where files must stay small. */
  photosMax?: number;
  /** What its pictures may take, for where files must stay small; one photo always fits. */
  bytesMax?: number;
  /** How many there are, where the choice is only the first of them. */
  total?: number;
}

/**
 * The chosen photos as a printed report. Beyond the limit it holds the first ones and says so.
 * @throws AcervoError `not_found` when nothing is left of the choice
 */
export async function makePdf({
  ctx,
  input: { choice, title, language, photosMax = pdfPhotosMax, bytesMax, total: said = 0 },
}: {
  ctx: Context;
  input: PdfRequest;
}): Promise<{ body: ReadableStream<Uint8Array>; title: string; count: number; total: number }> {
  const chosen = await choosePhotos({ ctx, input: { choice, limit: photosMax } });
  const photos = withinBytes(chosen.photos, bytesMax ?? Number.POSITIVE_INFINITY);
  const total = Math.max(chosen.total, said);
  if (photos.length === 0) throw new AcervoError('not_found', 'None of these photos is here.');
  const personName = onlyPerson(photos);
  const named = title?.trim() || documentText(language).photosOf(personName);
  const body = await printPhotos({ ctx, photos, total, title: named, personName, language });
  return { body, title: named, count: photos.length, total };
}

function withinBytes(photos: Photo[], bytesMax: number): Photo[] {
  let bytes = 0;
  const beyond = photos.findIndex((photo) => {
    bytes += printedBytesOf(photo);
    return bytes > bytesMax;
  });
  return beyond < 0 ? photos : photos.slice(0, Math.max(1, beyond));
}

/** At the most. */
function printedBytesOf({ width, height }: Photo): number {
  const isLong = width !== null && height !== null && isExtremeShape({ width, height });
  return isLong ? slicesOf({ width, height }).length * sliceBytesMax : printBytesMax;
}

/** Null where the photos are several people's. */
function onlyPerson(photos: Photo[]): string | null {
  const [first] = photos;
  const isOne = photos.every(({ personId }) => personId === first?.personId);
  return isOne ? (first?.personName ?? null) : null;
}
