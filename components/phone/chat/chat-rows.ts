import type { PhoneMessage } from '@/lib/simulator';

export type ChatRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'refused'; key: string; errorCode: number }
  | { kind: 'message'; key: string; message: PhoneMessage; hasTail: boolean };

/**
 * A chat as rows: a day before its first message, and a tail on the first message of each side's
 * run. What WhatsApp refused never reached a phone, and is a note.
 */
export function chatRows(messages: readonly PhoneMessage[]): ChatRow[] {
  const rows: ChatRow[] = [];
  let previous: PhoneMessage | undefined;
  for (const message of messages) {
    const isNewDay = previous === undefined || dayOf(previous) !== dayOf(message);
    if (isNewDay) rows.push({ kind: 'day', key: dayOf(message), at: message.createdAt });
    if (!message.isMine && message.status === 'failed') {
      rows.push({ kind: 'refused', key: message.sid, errorCode: message.errorCode ?? 0 });
    } else {
      const hasTail = isNewDay || previous?.isMine !== message.isMine;
      rows.push({ kind: 'message', key: message.sid, message, hasTail });
    }
    previous = message;
  }
  return rows;
}

/** In the viewer's zone. */
function dayOf(message: PhoneMessage): string {
  return new Date(message.createdAt).toDateString();
}
