import type { PhoneMessage } from '@/lib/simulator';

export type ChatRow =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'refused'; key: string; errorCode: number }
  | MessageRow;

export interface MessageRow {
  kind: 'message';
  key: string;
  message: PhoneMessage;
  hasTail: boolean;
  /** What it replies to: null is a message that is not here any more, undefined no reply at all. */
  quoted: PhoneMessage | null | undefined;
  /** Its buttons were not answered yet, neither tapped nor in words. */
  canTap: boolean;
}

/**
 * A chat as rows: a day before its first message, and a tail on the first message of each side's
 * run, what a message replies to, and whether its buttons still wait. What WhatsApp refused never
 * reached a phone, and is a note.
 */
export function chatRows(messages: readonly PhoneMessage[]): ChatRow[] {
  const rows: ChatRow[] = [];
  const bySid = new Map(messages.map((message) => [message.sid, message]));
  const lastMine = messages.findLastIndex(({ isMine }) => isMine);
  let previous: PhoneMessage | undefined;
  for (const [index, message] of messages.entries()) {
    const isNewDay = previous === undefined || dayOf(previous) !== dayOf(message);
    if (isNewDay) rows.push({ kind: 'day', key: dayOf(message), at: message.createdAt });
    if (!message.isMine && message.status === 'failed') {
      rows.push({ kind: 'refused', key: message.sid, errorCode: message.errorCode ?? 0 });
    } else {
      const hasTail = isNewDay || previous?.isMine !== message.isMine;
      const { sid, repliedToSid } = message;
      const quoted = repliedToSid === null ? undefined : (bySid.get(repliedToSid) ?? null);
      const canTap = message.buttons.length > 0 && index > lastMine;
      rows.push({ kind: 'message', key: sid, message, hasTail, quoted, canTap });
    }
    previous = message;
  }
  return rows;
}

/** In the viewer's zone. */
function dayOf(message: PhoneMessage): string {
  return new Date(message.createdAt).toDateString();
}
