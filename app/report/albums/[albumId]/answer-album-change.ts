import 'server-only';
import { z } from 'zod';
import type { PersonContext } from '@/lib/context';
import { answerChange } from '../../changes/answer-change';

export interface AlbumRoute {
  params: Promise<{ albumId: string }>;
}

const albumAddress = z.object({ albumId: z.uuid() });

/** Answers a change of the album that the address names. */
export function answerAlbumChange<Fields extends z.ZodRawShape>(
  request: Request,
  { params }: AlbumRoute,
  fields: Fields,
  change: (asked: {
    ctx: PersonContext;
    input: z.infer<z.ZodObject<Fields>> & { albumId: string };
  }) => Promise<unknown>,
): Promise<Response> {
  return answerChange(request, fields, async ({ ctx, input }) =>
    change({ ctx, input: { ...input, ...albumAddress.parse(await params) } }),
  );
}
