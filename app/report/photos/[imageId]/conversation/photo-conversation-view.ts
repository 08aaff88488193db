import type { PhotoConversationView } from '@/components/conversation/photo-conversation-view';
import type { Context } from '@/lib/context';
import type { PhotoConversation } from '@/lib/operations';
import { messageView } from '../../../conversations/[personId]/message-view';
import type { Viewer } from '../../../day-label';
import { personLabel } from '../../../person-label';

/** The messages around a photo in the words and dates of who looks at it. */
export function photoConversationView(
  ctx: Context,
  { person, broughtBy, messages }: PhotoConversation,
  viewer: Viewer,
): PhotoConversationView {
  return {
    personName: ctx.actor === 'operator' && person !== null ? personLabel(person) : null,
    broughtBy,
    messages: messages.map((message) => {
      // How far a reply came is told where conversations are looked after.
      const { delivery: _, errorCode: __, ...said } = messageView(message, viewer);
      return said;
    }),
  };
}
