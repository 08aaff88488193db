import { z } from 'zod';
import { answerJson } from '@/app/_answers/answer-json';
import { authorise } from '@/lib/auth';
import { listAlbums } from '@/lib/collection';
import { actingFor } from '@/lib/context';

const listAddress = z.object({ person: z.uuid().optional() });

/** A person's albums, for menus that photos are put into them by. */
export function GET(request: Request): Promise<Response> {
  return answerJson(async () => {
    const actor = await authorise(request);
    const { person } = listAddress.parse(Object.fromEntries(new URL(request.url).searchParams));
    const albums = await listAlbums({ ctx: actingFor(actor, person ?? null) });
    return {
      albums: albums.map(({ cover, ...album }) => ({ ...album, coverId: cover?.id ?? null })),
    };
  });
}
