import { tool } from 'ai';
import { z } from 'zod';
import { fileInAlbum } from '@/lib/collection';
import { AcervoError } from '@/lib/errors';
import { foldAccents } from '@/lib/language';
import { mustBeSaid } from '../turn/must-be-said';
import { photosMeant } from '../turn/photos-meant';
import { attempt, type TurnTools } from '../turn/turn-tools';

/** As many as a chat shows in some turns; more are put into albums in the gallery. */
const filedAtOnceMax = 50;

export function addToAlbum(tools: TurnTools) {
  return tool({
    description:
      'Put photos into the album of that name, in the person’s own words; it is made where there is none. photoIds: null for those the person replies to, or those last saved or shown; [] only makes the album.',
    inputSchema: z.object({
      album: z.string(),
      photoIds: z.array(z.int32()).max(filedAtOnceMax).nullable(),
    }),
    execute: ({ album, photoIds }) =>
      attempt(tools, async () => {
        const { ownWords } = tools.said;
        // "The album Us" has no telling word, and is said all the same.
        const isQuoted = foldAccents(ownWords).includes(foldAccents(album.trim()));
        if (!isQuoted) mustBeSaid(album, ownWords);
        const meant = await photosMeant(tools, photoIds);
        if (meant.length === 0 && photoIds === null)
          throw new AcervoError('not_found', 'No photo was shown lately.');
        const input = { name: album, photoIds: meant };
        const { photoCount, ...filed } = await fileInAlbum({ ctx: tools.ctx, input });
        return { ...filed, total: photoCount };
      }),
  });
}
