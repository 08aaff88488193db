import { db } from '../../lib/db';

export interface ObservedEnding {
  photos: number;
  descriptions: string[];
  preferences: string[];
  /** Of the newest photo. */
  taken: [string | null, string | null];
  place: string | null;
}

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

/** What is stored of the person now. */
export async function observeEnding(address: string): Promise<ObservedEnding> {
  const client = await db();
  const owner = { address };
  const [images, descriptions, preferences] = await Promise.all([
    client.image.findMany({ where: { owner }, orderBy: { id: 'asc' } }),
    client.description.findMany({ where: { owner }, orderBy: { id: 'asc' } }),
    client.preference.findMany({ where: { person: owner }, orderBy: { id: 'asc' } }),
  ]);
  const newest = images.at(-1);
  return {
    photos: images.length,
    descriptions: descriptions.map(({ text }) => text),
    preferences: preferences.map(({ text }) => text),
    taken: [dayOf(newest?.takenFrom), dayOf(newest?.takenTo)],
    place: newest?.place ?? null,
  };
}
