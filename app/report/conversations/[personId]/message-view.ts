import type { DeliveryView, MessageView } from '@/components/conversation/message-view';
import type { ConversationMessage } from '@/lib/operations';
import { dayLabel, dayOf, timeLabel, type Viewer } from '../../day-label';

/** A message in the words and dates of who looks at it. */
export function messageView(message: ConversationMessage, viewer: Viewer): MessageView {
  const { createdAt, direction, status, delivery, ...rest } = message;
  const isOurs = direction === 'outbound';
  return {
    ...rest,
    isOurs,
    delivery: isOurs ? deliveryView({ status, delivery }) : null,
    day: dayOf(createdAt, viewer),
    dayLabel: dayLabel(createdAt, viewer),
    time: timeLabel(createdAt, viewer),
    at: createdAt.toISOString(),
  };
}

/**
 * Our own note comes before the channel's report: a reply that the channel failed may wait for
 * another sending, or be held until the person writes.
 */
export function deliveryView({
  status,
  delivery,
}: Pick<ConversationMessage, 'status' | 'delivery'>): DeliveryView {
  if (status === 'held' || status === 'failed') return status;
  if (status !== 'done') return 'queued';
  // The channel has it, and has not reported yet.
  return delivery ?? 'sent';
}
