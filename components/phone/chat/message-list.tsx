'use client';

import { ChevronDown } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { type ChatRow, chatRows } from '../bubble/chat-rows';
import { MessageBubble } from '../bubble/message-bubble';
import { ReplyMenu } from '../reply/reply-menu';
import type { PhoneText } from '../text';
import { usePhoneText } from '../use-phone-text';
import { useStickToEnd } from './use-stick-to-end';

interface Props {
  messages: readonly PhoneMessage[];
  isTyping: boolean;
  onOpenPhoto: (mediaSid: string) => void;
  onRetry: (sid: string) => void;
  onReply: (message: PhoneMessage) => void;
  onTap: (sid: string, buttonId: string) => void;
}

/** The chat: new words are read out, and the newest stay in view for whoever reads along. */
export function MessageList({ messages, isTyping, ...actions }: Props) {
  const text = usePhoneText();
  const { scroller, isAtEnd, unseen, goToEnd } = useStickToEnd(messages.length);
  const rows = chatRows(messages);
  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} className="phone-wallpaper h-full overflow-y-auto overscroll-contain">
        <div
          role="log"
          aria-live="polite"
          aria-label={text.conversation}
          className="mx-auto flex max-w-4xl flex-col px-[max(0.75rem,4%)] py-3"
        >
          {rows.map((row) => (
            <Row key={row.key} row={row} isLast={row === rows.at(-1)} {...actions} />
          ))}
          {isTyping && <TypingBubble label={text.typing} />}
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          onClick={goToEnd}
          aria-label={text.toBottom(unseen)}
          className="phone-to-end"
        >
          <ChevronDown size={22} aria-hidden="true" />
          {unseen > 0 && <span className="phone-unseen">{unseen}</span>}
        </button>
      )}
    </div>
  );
}

type RowProps = { row: ChatRow; isLast: boolean } & Omit<Props, 'messages' | 'isTyping'>;

function Row({ row, isLast, onReply, ...actions }: RowProps) {
  const text = usePhoneText();
  if (row.kind === 'day') {
    return <h2 className="phone-note mx-auto my-3">{dayLabel(row.at, text)}</h2>;
  }
  if (row.kind === 'refused') {
    return <p className="phone-note mx-auto my-2">{text.refused(row.errorCode)}</p>;
  }
  return (
    <ReplyMenu message={row.message} isStop={isLast} onReply={onReply}>
      <MessageBubble row={row} {...actions} />
    </ReplyMenu>
  );
}

function TypingBubble({ label }: { label: string }) {
  return (
    <p data-tail className="phone-bubble phone-typing">
      <span className="sr-only">{label}</span>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </p>
  );
}

/** Today, yesterday, or the date, in the viewer's zone. */
function dayLabel(at: string, text: PhoneText): string {
  const day = new Date(at);
  const now = new Date();
  if (day.toDateString() === now.toDateString()) return text.today;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === yesterday.toDateString()) return text.yesterday;
  return day.toLocaleDateString(text.locale, { dateStyle: 'long' });
}
