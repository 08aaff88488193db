import { tool } from 'ai';
import { z } from 'zod';
import { type LastUndone, undo, undoLast } from '@/lib/collection';
import type { PersonContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { asksUndo, saysYes } from '@/lib/language';
import { readConversationContext, writeConversationContext } from '@/lib/memory';
import { buttonTitles } from '../button-actions';
import { attempt, type TurnTools } from './turn/turn-tools';

/** "That one" means few photos, however many came back. */
const focusedMax = 50;

export function undoLastChange(tools: TurnTools) {
  return tool({
    description:
      'Take back the last change of this person’s collection (a deletion, new words, when and where, an album, photos that they just sent with words), when they ask for it: “desfaz”, “undo”, “deshaz”, or when they say yes to your question about it. undone: what it was, or null where there is nothing; say what was taken back (taken, details, album) and what stands again (words); of “photos sent” say that they lie in the bin with their words and come back by the same word. isAsked: it is longer ago, so nothing was done: say what it is and ask.',
    inputSchema: z.object({}),
    execute: () =>
      attempt(tools, async () => {
        const { ctx, turnId, said } = tools;
        const { proposedUndo } = await readConversationContext({ ctx });
        const asked = proposedUndo?.turnId === turnId ? null : proposedUndo;
        // What is passed on, or stands in a photo, takes nothing back.
        if (!asksUndo(said.ownWords) && !(asked && saysYes(said.ownWords))) {
          throw new AcervoError('forbidden', 'The person has not asked to take anything back.');
        }
        const undone = asked
          ? { ...(await undo({ ctx, input: asked })), changeId: asked.changeId, isAsked: false }
          : await undoLast({ ctx, input: { turnId } });
        if (!undone) return nothingUndone;
        if (undone.isAsked) await ask(tools, undone.changeId);
        else await showUndone(ctx, undone);
        const { kind, words, album, taken, details, isAsked } = undone;
        const photos = 'photos' in undone ? undone.photos : undone.photoIds.length;
        return { undone: kind, photos, words, album, taken, details, isAsked };
      }),
  });
}

const nothingUndone = {
  undone: null,
  photos: 0,
  words: null,
  album: null,
  taken: null,
  details: null,
  isAsked: false,
};

async function ask(tools: TurnTools, changeId: string): Promise<void> {
  const { ctx, turnId, language } = tools;
  await writeConversationContext({ ctx, input: { proposedUndo: { changeId, turnId } } });
  const { yes, no } = buttonTitles[language];
  tools.reply.buttons = [
    { title: yes, action: { do: 'undo', changeId } },
    { title: no, action: { do: 'nothing' } },
  ];
}

/** What is spoken of next is what came back. */
export async function showUndone(
  ctx: PersonContext,
  { kind, photoIds }: Pick<LastUndone, 'kind' | 'photoIds'>,
): Promise<void> {
  await writeConversationContext({ ctx, input: { proposedUndo: null } });
  if (kind === 'album made' || photoIds.length === 0) return;
  const lastShownPhotoIds = kind === 'photos sent' ? [] : photoIds.slice(-focusedMax);
  await writeConversationContext({ ctx, input: { lastShownPhotoIds, proposedDeletion: null } });
}
