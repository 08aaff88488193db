import { finishUpload, type KeptUpload, queueAnalysis, setDescription } from '@/lib/collection';
import type { Context, PersonContext } from '@/lib/context';
import { transactRaw } from '@/lib/db';
import { askToEmbed } from '@/lib/search';

/**
 * Keeps a photo that came by the gallery, and has it looked at and embedded as those from chat are.
 * @throws AcervoError as `finishUpload`
 */
export async function takeInUpload(asked: {
  ctx: Context;
  input: { uploadId: string; words: string | null };
}): Promise<KeptUpload> {
  const kept = await finishUpload({
    ...asked,
    onKept: (tx, imageId, personId) => queueAnalysis(tx, { imageId, personId }),
  });
  await transactRaw((run) => askToEmbed(run, kept.personId));
  return kept;
}

/** Words for photos that came before them. @throws AcervoError `not_found`, `bad_request` */
export async function describeUploads(asked: {
  ctx: PersonContext;
  input: { photoIds: number[]; words: string };
}): Promise<void> {
  await setDescription({ ctx: asked.ctx, input: { mode: 'append', ...asked.input } });
  await transactRaw((run) => askToEmbed(run, asked.ctx.personId));
}
