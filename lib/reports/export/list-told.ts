import type { PersonContext } from '@/lib/context';
import { db, type Prisma } from '@/lib/db';
import type { Page } from './walk';

/** Where a list goes on, and how much of it is read. */
interface Step<Cursor> {
  ctx: PersonContext;
  input: { after: Cursor | null; limit: number };
}

const messageColumns = {
  id: true,
  direction: true,
  body: true,
  createdAt: true,
  imageId: true,
  drawingId: true,
  media: {
    select: { id: true, imageId: true, storageKey: true, transcript: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.MessageSelect;

export type ToldMessage = Prisma.MessageGetPayload<{ select: typeof messageColumns }>;

/** What a person and Acervo wrote to each other, oldest first. */
export async function listMessages({
  ctx,
  input: { after, limit },
}: Step<string>): Promise<Page<ToldMessage, string>> {
  const rows = await (await db()).message.findMany({
    where: { personId: ctx.personId, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
    select: messageColumns,
  });
  return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

export interface ToldPreference {
  id: number;
  text: string;
  /** The person's sentence from which it was learned. */
  said: string | null;
  createdAt: Date;
}

/** What a person wanted remembered. */
export async function listPreferences({
  ctx,
  input: { after, limit },
}: Step<number>): Promise<Page<ToldPreference, number>> {
  const rows = await (await db()).preference.findMany({
    where: { personId: ctx.personId, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, text: true, said: true, createdAt: true },
  });
  return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

export interface ToldAlbum {
  id: string;
  name: string;
  createdAt: Date;
}

export async function listAlbums({
  ctx,
  input: { after, limit },
}: Step<string>): Promise<Page<ToldAlbum, string>> {
  const rows = await (await db()).album.findMany({
    where: { ownerId: ctx.personId, ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, name: true, createdAt: true },
  });
  return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

/** The ids of an album's photos, the oldest photo first. */
export async function listAlbumPhotoIds({
  ctx,
  input: { albumId, after, limit },
}: {
  ctx: PersonContext;
  input: Step<number>['input'] & { albumId: string };
}): Promise<Page<number, number>> {
  const rows = await (await db()).albumPhoto.findMany({
    where: {
      albumId,
      album: { ownerId: ctx.personId },
      ...(after !== null && { imageId: { gt: after } }),
    },
    orderBy: { imageId: 'asc' },
    take: limit,
    select: { imageId: true },
  });
  const ids = rows.map(({ imageId }) => imageId);
  return { rows: ids, next: ids.length === limit ? (ids.at(-1) ?? null) : null };
}
