import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { foldAccents } from '@/lib/language';

/** All of them stand before the model in every turn. */
const preferencesMax = 30;
const preferenceCharactersMax = 300;

/** What the person asked to have remembered, oldest first: their numbers are 1, 2, 3, … */
export async function listPreferences({ ctx }: { ctx: PersonContext }): Promise<string[]> {
  return (await rowsOf(ctx)).map((row) => row.text);
}

/**
 * Remembers a wish; the same one again, whatever its accents and case, is kept once.
 * @throws AcervoError `too_large` when it is too long or too many are remembered already
 */
export async function rememberPreference({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { text: string };
}): Promise<{ remembered: string }> {
  const text = input.text.replaceAll('\0', '').trim().replace(/\s+/g, ' ');
  if (text.length === 0) throw new AcervoError('bad_request', 'There is nothing to remember.');
  if (text.length > preferenceCharactersMax) {
    throw new AcervoError(
      'too_large',
      `A preference has at most ${preferenceCharactersMax} characters.`,
    );
  }
  if ((await rowsOf(ctx)).length >= preferencesMax) {
    throw new AcervoError('too_large', `At most ${preferencesMax} preferences are remembered.`);
  }
  const folded = foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  await (await db()).preference.upsert({
    where: { personId_folded: { personId: ctx.personId, folded } },
    create: { personId: ctx.personId, text, folded },
    update: { text },
  });
  return { remembered: text };
}

/** Forgets by number as listed, or by words that it holds; null when none fits. */
export async function forgetPreference({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { number: number | null; words: string | null };
}): Promise<{ forgotten: string | null }> {
  const rows = await rowsOf(ctx);
  const words = input.words ? foldAccents(input.words).trim() : '';
  const row =
    input.number === null
      ? rows.find((candidate) => words !== '' && candidate.folded.includes(words))
      : rows[input.number - 1];
  if (!row) return { forgotten: null };
  await (await db()).preference.deleteMany({ where: { id: row.id, personId: ctx.personId } });
  return { forgotten: row.text };
}

async function rowsOf(ctx: PersonContext) {
  return (await db()).preference.findMany({
    where: { personId: ctx.personId },
    orderBy: { id: 'asc' },
  });
}
