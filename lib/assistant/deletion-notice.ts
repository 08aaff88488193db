import { describedPhotos } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { type Language, shorten } from '@/lib/language';

/** Enough to see what a yes is about, on two lines of a phone. */
const namedMax = 3;
const namedCharactersMax = 60;

const notices: Record<Language, (count: number, named: string) => string> = {
  pt: (count, named) =>
    `(Se você disser sim, apago ${count === 1 ? '1 foto' : `${count} fotos`}${named}.)`,
  en: (count, named) =>
    `(If you say yes, I delete ${count === 1 ? '1 photo' : `${count} photos`}${named}.)`,
  es: (count, named) =>
    `(Si dices que sí, borro ${count === 1 ? '1 foto' : `${count} fotos`}${named}.)`,
};

/**
 * What a yes in the next message would delete, in our words: whatever a model wrote around its
 * question, nobody agrees to what they were not told.
 */
export async function deletionNotice({
  ctx,
  photoIds,
  language,
}: {
  ctx: PersonContext;
  photoIds: number[];
  language: Language;
}): Promise<string> {
  const photos = await describedPhotos({ ctx, input: { photoIds } });
  const named = [...new Set(photos.flatMap(({ description }) => description ?? []))]
    .slice(0, namedMax)
    .map(
      (description) => `“${shorten(description.replace(/\s+/gu, ' ').trim(), namedCharactersMax)}”`,
    );
  return notices[language](photos.length, named.length > 0 ? `: ${named.join(', ')}` : '');
}
