import { tool } from 'ai';
import { z } from 'zod';
import { undoLast } from '@/lib/catalogue';
import { AcervoError } from '@/lib/errors';
import { asksUndo } from '@/lib/language';
import { writeFocus } from '@/lib/memory';
import { attempt, type TurnTools } from './turn-tools';

/** "That one" means few photos, however many came back. */
const focusedMax = 50;

export function undoLastChange(tools: TurnTools) {
  return tool({
    description:
      'Take back the last change of this person’s collection (a deletion, new words, when and where, an album, photos that they just sent with words), when they ask for it: “desfaz”, “undo”, “deshaz”. undone: what it was, or null where there is nothing; of “photos sent” say that they lie in the bin with their words and come back by the same word.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        const { ctx } = tools;
        // What is passed on, or stands in a photo, takes nothing back.
        if (!asksUndo(tools.said.ownWords)) {
          throw new AcervoError('forbidden', 'The person has not asked to take anything back.');
        }
        const undone = await undoLast({ ctx });
        if (!undone) return { undone: null, photos: 0, words: null, album: null };
        const { kind, photoIds, words, album } = undone;
        if (kind !== 'album made' && photoIds.length > 0) {
          const lastShownPhotoIds = kind === 'photos sent' ? [] : photoIds.slice(-focusedMax);
          await writeFocus({ ctx, input: { lastShownPhotoIds, proposedDeletion: null } });
        }
        return { undone: kind, photos: photoIds.length, words, album };
      }),
  });
}
