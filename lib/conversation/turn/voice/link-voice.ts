import { db } from '@/lib/db';
import type { Turn } from '../state/open-turn';

/**
 * Ties the turn's voice notes to the descriptions that were made of their words. Goes by what is
 * there after the answer, whichever model gave it: of the photos that had no description when the
 * turn began, those that have one now, in words of the note.
 */
export async function linkVoice(
  { ctx }: Turn,
  heard: { mediaId: string; transcript: string }[],
  wordlessPhotoIds: number[],
): Promise<void> {
  if (heard.length === 0 || wordlessPhotoIds.length === 0) return;
  const client = await db();
  const descriptions = await client.description.findMany({
    where: { ownerId: ctx.personId, images: { some: { id: { in: wordlessPhotoIds } } } },
    select: { id: true, text: true },
  });
  for (const { mediaId, transcript } of heard) {
    const made = descriptions.find(({ text }) => areSameWords(transcript, text));
    if (!made) continue;
    await client.media.updateMany({
      where: { id: mediaId, message: { personId: ctx.personId } },
      data: { descriptionId: made.id },
    });
  }
}

/** A description may be several notes' words, or a note's without "this is". */
export function areSameWords(transcript: string, description: string): boolean {
  const [said, kept] = [plain(transcript), plain(description)];
  return said !== '' && kept !== '' && (kept.includes(said) || said.includes(kept));
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
