import type { PersonContext } from '@/lib/context';
import { transact } from '@/lib/db';

/** Keeps what a model said of photos, apart from the person's words. */
export async function setCaptions({
  ctx,
  input,
}: {
  ctx: PersonContext;
  input: { captions: { photoId: number; text: string; model: string }[] };
}): Promise<void> {
  await transact(async (tx) => {
    for (const { photoId, text, model } of input.captions) {
      await tx.image.updateMany({
        where: { id: photoId, ownerId: ctx.personId },
        data: { caption: text.replaceAll('\0', ''), captionModel: model },
      });
    }
  });
}
