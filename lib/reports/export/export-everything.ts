import { readOriginal } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import type { Language } from '@/lib/language';
import { logAccess } from '@/lib/privacy';
import { fileWords } from '../zip/file-name';
import { type AddFile, streamZip } from '../zip/stream-zip';
import { type Contents, openContents } from './contents';
import { indexJson } from './index-json';
import { indexPage } from './index-page';
import { watchProgress } from './progress';

/**
 * Everything of a person to take away: their photos and voice notes as they came, with whatever
 * their cameras wrote into them, files that could not be opened, what models drew for them, and an index that is read without us and
 * that holds their words as well: albums, preferences, and what was said on both sides.
 * Read one file at a time, so that ten thousand photos take no more memory than one.
 * @param input.language of the index, where the person has none yet
 * @throws AcervoError `not_found`
 */
export async function exportEverything({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { language: Language };
}): Promise<{ body: ReadableStream<Uint8Array>; name: string }> {
  const person = await (await db()).person.findUnique({
    where: { id: ctx.personId },
    select: { name: true, language: true },
  });
  if (!person) throw new AcervoError('not_found', 'There is no such person here.');
  // What people said is in it.
  if (ctx.byOperator) {
    await logAccess({ ctx: ctx.byOperator, input: { personIds: [ctx.personId] } });
  }
  const language = (person.language as Language | null) ?? input.language;
  const contents = openContents(ctx, language);
  const body = streamZip(async (add) => {
    const missing = await watchProgress(ctx, (tick) => addOriginals(contents, add, tick));
    await add('index.json', indexJson(contents, missing), { isText: true });
    const page = indexPage(contents, { missing, language, name: person.name });
    await add('index.html', page, { isText: true });
  });
  const name = ['Acervo', fileWords(person.name ?? '')].filter(Boolean).join(' ');
  return { body, name: `${name}.zip` };
}

/** @returns the files of which the store has no bytes: the index says so instead of leading nowhere */
async function addOriginals(
  contents: Contents,
  add: AddFile,
  tick: () => void,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  const addOne = async (one: { file: string | null; key: string | null }, at: Date) => {
    tick();
    if (one.file === null) return;
    const bytes = await readOriginal(one);
    if (bytes) await add(one.file, bytes, { at });
    else missing.add(one.file);
  };
  for await (const photo of contents.photos()) await addOne(photo, photo.createdAt);
  for await (const note of contents.voice()) await addOne(note, note.at);
  for await (const drawing of contents.drawings()) await addOne(drawing, drawing.createdAt);
  for await (const one of contents.refused()) await addOne(one, one.createdAt);
  return missing;
}
