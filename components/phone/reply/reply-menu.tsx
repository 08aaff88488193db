'use client';

import { ContextMenu } from '@base-ui/react/context-menu';
import { Reply } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { PhoneMessage } from '@/lib/simulator';
import { usePhoneText } from '../use-phone-text';
import { messageGist } from './message-gist';

interface Props {
  message: PhoneMessage;
  /** One message of the chat is a stop of the Tab key; the arrow keys go on from there. */
  isStop: boolean;
  onReply: (message: PhoneMessage) => void;
  children: ReactNode;
}

/** A bubble that can be replied to: by a menu (right click, long press), or by the button beside it. */
export function ReplyMenu({ message, isStop, onReply, children }: Props) {
  const text = usePhoneText();
  const container = useRef<HTMLDivElement>(null);
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        ref={container}
        data-mine={message.isMine || undefined}
        className="phone-row"
      >
        {children}
        <button
          type="button"
          data-reply
          tabIndex={isStop ? 0 : -1}
          aria-label={text.reply.to(messageGist(message, text))}
          onClick={() => onReply(message)}
          onKeyDown={goToNeighbour}
          className="phone-icon-button phone-reply size-9 shrink-0"
        >
          <Reply size={19} />
        </button>
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={container}>
        <ContextMenu.Positioner>
          {/* The words are written next: the field takes the focus. */}
          <ContextMenu.Popup finalFocus={false} className="phone phone-menu">
            <ContextMenu.Item className="phone-menu-item" onClick={() => onReply(message)}>
              <Reply size={20} aria-hidden="true" />
              {text.reply.action}
            </ContextMenu.Item>
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Up and down the chat, from message to message. */
function goToNeighbour(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const chat = event.currentTarget.closest('[role=log]');
  if (step === undefined || !chat) return;
  event.preventDefault();
  const buttons = [...chat.querySelectorAll<HTMLButtonElement>('[data-reply]')];
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
}
