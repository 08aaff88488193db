import { withoutInventedLinks } from '@/lib/assistant';
import { setPhotoDetails } from '@/lib/collection';
import { db } from '@/lib/db';
import type { Language } from '@/lib/language';
import { phrasesOf } from '../../phrases';
import type { Turn } from '../state/open-turn';
import type { TurnContext } from './read-turn-context';
import type { SharedPlace } from './shared-place';

/** A pin that comes later than this after a photo is about something else. */
const photoToPinMs = 60 * 60 * 1000;

/**
 * A pin is for the photos that it came with, for those that it replies to, or for those that the
 * person sent last, if that was not long ago. Kept before a model is asked, and once, however often
 * the turn is tried.
 * @returns how many photos now have the place
 */
export async function keepPlace(
  turn: Turn,
  { place, quotedPhotoIds }: Pick<TurnContext, 'place' | 'quotedPhotoIds'>,
  taken: { photos: { photoId: number }[] },
): Promise<number> {
  if (!place) return 0;
  const { photoIds } = await turn.journal.once('place', async () => {
    const newPhotoIds = taken.photos.map(({ photoId }) => photoId);
    const meant = [newPhotoIds, quotedPhotoIds].find((ids) => ids.length > 0);
    const photoIds = meant ?? (await lastSentPhotos(turn));
    if (photoIds.length > 0) await setPlace(turn, photoIds, place);
    return { photoIds };
  });
  return photoIds.length;
}

/** What is said of a pin. @param pinned how many photos are from there */
export function placeNotes(
  { place }: Pick<TurnContext, 'place'>,
  pinned: number,
  language: Language,
): string[] {
  if (!place) return [];
  const phrases = phrasesOf(language);
  // Somebody else may have named the pin.
  const words = withoutInventedLinks(place.words, '');
  return [pinned > 0 ? phrases.placeKept(words, pinned) : phrases.placeWithoutPhoto(words)];
}

/** Photos that come late to an album which has a place are from there too. */
export async function sharePlace(
  turn: Turn,
  albumPhotoIds: number[],
  latePhotoIds: number[],
): Promise<void> {
  const album = await (await db()).image.findFirst({
    where: { ownerId: turn.ctx.personId, id: { in: albumPhotoIds, notIn: latePhotoIds } },
    orderBy: { id: 'asc' },
    select: { place: true, latitude: true, longitude: true },
  });
  const { place: words, latitude, longitude } = album ?? {};
  if (!words || typeof latitude !== 'number' || typeof longitude !== 'number') return;
  await setPlace(turn, latePhotoIds, { words, latitude, longitude });
}

/** All photos of the album that came last, its late siblings included. */
async function lastSentPhotos({ ctx }: Turn): Promise<number[]> {
  const client = await db();
  const last = await client.message.findFirst({
    where: {
      personId: ctx.personId,
      direction: 'inbound',
      turnId: { not: null },
      media: { some: { imageId: { not: null } } },
      createdAt: { gt: new Date(Date.now() - photoToPinMs) },
    },
    orderBy: { id: 'desc' },
    select: { turn: { select: { id: true, joinsTurnId: true } } },
  });
  if (!last?.turn) return [];
  const turnId = last.turn.joinsTurnId ?? last.turn.id;
  // A photo that was deleted since is no attachment's any more.
  const media = await client.media.findMany({
    where: {
      imageId: { not: null },
      message: { personId: ctx.personId, turn: { OR: [{ id: turnId }, { joinsTurnId: turnId }] } },
    },
    select: { imageId: true },
  });
  return [...new Set(media.flatMap(({ imageId }) => imageId ?? []))];
}

async function setPlace({ ctx }: Turn, photoIds: number[], place: SharedPlace): Promise<void> {
  const { words, latitude, longitude } = place;
  await setPhotoDetails({ ctx, input: { photoIds, place: words, latitude, longitude } });
}
