import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { getStorage } from '@/lib/storage';
import { type Photo, photoOfImage, wholePhoto } from '../../items/photo';
import { originalKey } from './image-keys';

/** Of a photo, or of a drawing, the bytes as they came. */
export interface Original {
  /** Where they lie; null for a row of the original, which has a public address alone. */
  key: string | null;
  contentType: string | null;
}

/** All of a person's photos, oldest first, some at a time, so that ten thousand fit in memory. */
export async function listOriginals({
  ctx,
  input: { afterId, limit },
}: {
  ctx: PersonContext;
  input: { afterId: number; limit: number };
}): Promise<{ photos: (Photo & Original)[]; nextId: number | null }> {
  const rows = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, id: { gt: afterId } },
    orderBy: { id: 'asc' },
    take: limit,
    include: wholePhoto,
  });
  return {
    photos: rows.map((row) => ({ ...photoOfImage(row), ...originalOf(row) })),
    nextId: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Those of these photos that are the person's, oldest first. */
export async function readOriginals({
  ctx,
  input: { photoIds },
}: {
  ctx: PersonContext;
  input: { photoIds: number[] };
}): Promise<(Photo & Original)[]> {
  const rows = await (await db()).image.findMany({
    where: { ownerId: ctx.personId, id: { in: [...new Set(photoIds)] } },
    orderBy: { id: 'asc' },
    include: wholePhoto,
  });
  return rows.map((row) => ({ ...photoOfImage(row), ...originalOf(row) }));
}

export interface DrawnOriginal extends Original {
  id: string;
  prompt: string;
  model: string;
  createdAt: Date;
}

/** All that models drew for a person. Few, because each was paid for. */
export async function listDrawnOriginals({
  ctx,
}: {
  ctx: PersonContext;
}): Promise<DrawnOriginal[]> {
  const rows = await (await db()).drawing.findMany({
    where: { ownerId: ctx.personId },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, prompt, model, createdAt, folder, contentType }) => ({
    ...{ id, prompt, model, createdAt, contentType },
    key: originalKey(folder, contentType),
  }));
}

/** @returns null when the bytes are gone, or never were here */
export async function readOriginal({ key }: Pick<Original, 'key'>): Promise<Buffer | null> {
  return key === null ? null : ((await getStorage().get(key))?.body ?? null);
}

function originalOf({
  link,
  contentHash,
  contentType,
}: {
  link: string;
  contentHash: string | null;
  contentType: string | null;
}): Original {
  if (!contentHash || !contentType) return { key: null, contentType: null };
  return { key: originalKey(link, contentType), contentType };
}
