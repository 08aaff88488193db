import { tool } from 'ai';
import { z } from 'zod';
import { ownPhotoIds } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { sentPhotosMax, storePdf } from '@/lib/reports';
import { embedQuery, findPhotos, type QueryEmbedding } from '@/lib/search';
import { attemptAfter, type TurnTools } from '../turn/turn-tools';

/** Each takes some seconds to make; a second one is a second message's. */
const documentsPerTurnMax = 1;

const day = z.iso.date().nullable();

const pdfInput = z.object({
  words: z.string().nullable(),
  from: day,
  to: day,
  photoIds: z.array(z.int32()).min(1).nullable(),
  title: z.string().nullable(),
});

type PdfInput = z.infer<typeof pdfInput>;

export function makePdf(tools: TurnTools) {
  return tool({
    description: `Make a PDF of photos of this person and send it behind your answer, at most ${sentPhotosMax} photos. words, from, to: as for findPhotos; photoIds: instead of those, or null. title: what stands over it, in their words, or null. photos are in it, of the number found.`,
    inputSchema: pdfInput,
    execute: (input) =>
      attemptAfter(
        tools,
        () => make(tools, input),
        async ({ documentId, ...made }) => {
          if (documentId !== null) tools.reply.documentIds.push(documentId);
          return made;
        },
      ),
  });
}

/** What takes seconds, and is remembered, so that a later try of the turn makes no second one. */
async function make(
  tools: TurnTools,
  input: PdfInput,
): Promise<{ documentId: string | null; photos: number; found: number; near: string[] }> {
  if (tools.reply.documentIds.length >= documentsPerTurnMax) {
    throw new AcervoError('bad_request', 'One PDF a message is all that can be made.');
  }
  const { ctx, turnId } = tools;
  const { words, title } = input;
  const meaning =
    input.photoIds === null ? await embedQuery({ ctx, input: { words, turnId } }) : null;
  const { photoIds, found, near } = await choose(tools, input, meaning);
  if (photoIds.length === 0) return { documentId: null, photos: 0, found: 0, near };
  const paper = { photoIds, total: found, title: capitalised(title), language: tools.language };
  const stored = await tools.clock.standStill(() => storePdf({ ctx, input: paper }));
  return { documentId: stored.documentId, photos: stored.photos, found, near: [] };
}

async function choose({ ctx }: TurnTools, input: PdfInput, meaning: QueryEmbedding | null) {
  if (input.photoIds !== null) {
    const photoIds = await ownPhotoIds({ ctx, input: { photoIds: input.photoIds } });
    return { photoIds, found: photoIds.length, near: [] };
  }
  const { words, from, to } = input;
  const photoIds: number[] = [];
  let after: string | null = null;
  let found = 0;
  let near: string[] = [];
  do {
    const page: Awaited<ReturnType<typeof findPhotos>> = await findPhotos({
      ctx,
      input: {
        ...{ words, from, to, after, meaning: after === null ? meaning : null },
        order: 'oldest',
        limit: sentPhotosMax - photoIds.length,
      },
    });
    found = page.found ?? found;
    near = page.near;
    photoIds.push(...page.photos.map(({ id }) => id));
    after = page.next;
  } while (after !== null && photoIds.length < sentPhotosMax);
  return { photoIds, found, near };
}

function capitalised(title: string | null): string | null {
  return title === null ? null : title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
