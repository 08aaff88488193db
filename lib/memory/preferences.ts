import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { foldAccents } from '@/lib/language';
import { findSource } from './preference-source';
import { replaces } from './preference-topic';

/** All of them stand before the model in every turn. */
const preferencesMax = 30;
const preferenceCharactersMax = 300;

export interface Preference {
  text: string;
  /** The person's sentence from which it was learned, shortened; null where it was not kept yet. */
  said: string | null;
  /** The day on which they said it, in their zone: YYYY-MM-DD. */
  on: string;
}

/** What the person asked to have remembered, oldest first: their numbers are 1, 2, 3, … */
export async function listPreferences({ ctx }: { ctx: PersonContext }): Promise<Preference[]> {
  return (await rowsOf(ctx)).map(toPreference);
}

export const toPreference = (row: {
  text: string;
  said: string | null;
  createdAt: Date;
}): Preference => ({
  text: row.text,
  said: row.said,
  on: DateTime.fromJSDate(row.createdAt).setZone(getConfig().timeZone).toISODate() ?? '',
});

/**
 * Remembers a wish. The same one in other words is kept once, and a new value of the same thing, a
 * name for instance, takes the place of the old one under its number.
 * @param input.said the person's own words of this turn: a wish that does not stand in them is
 *   somebody else's, from a caption, say, and is refused whatever a model was talked into
 * @throws AcervoError `forbidden` for such a one; `too_large` when it is too long or too many are
 *   remembered already
 */
export async function rememberPreference({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { text: string; said: string };
}): Promise<{ remembered: string; instead: string | null }> {
  const text = checkText(input.text);
  const said = findSource(text, input.said);
  if (said === null) {
    throw new AcervoError('forbidden', 'Only what the person says of themselves is remembered.');
  }
  const folded = fold(text);
  const rows = await rowsOf(ctx);
  const same = rows.find((row) => row.folded === folded);
  const replaced = rows.filter((row) => row !== same && replaces(text, row.text));
  const kept = same ?? replaced[0];
  if (!kept && rows.length >= preferencesMax) {
    throw new AcervoError('too_large', `At most ${preferencesMax} preferences are remembered.`);
  }
  const client = await db();
  const data = { text, folded, said, createdAt: new Date() };
  if (kept) await client.preference.update({ where: { id: kept.id }, data });
  else await client.preference.create({ data: { ...data, personId: ctx.personId } });
  const doubles = replaced.filter((row) => row !== kept).map((row) => row.id);
  if (doubles.length > 0) {
    await client.preference.deleteMany({
      where: { id: { in: doubles }, personId: ctx.personId },
    });
  }
  return { remembered: text, instead: same ? null : (replaced[0]?.text ?? null) };
}

function checkText(given: string): string {
  const text = given.replaceAll('\0', '').trim().replace(/\s+/g, ' ');
  if (text.length === 0) throw new AcervoError('bad_request', 'There is nothing to remember.');
  if (text.length > preferenceCharactersMax) {
    throw new AcervoError(
      'too_large',
      `A preference has at most ${preferenceCharactersMax} characters.`,
    );
  }
  return text;
}

const fold = (text: string) =>
  foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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
