import { X } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { usePhoneText } from '../use-phone-text';
import { QuotedMessage } from './quoted-message';

interface Props {
  message: PhoneMessage;
  onCancel: () => void;
}

/** What the next message will reply to, above the words that are being written. */
export function ReplyPreview({ message, onCancel }: Props) {
  const text = usePhoneText();
  return (
    <div className="flex items-center gap-2 px-4 pt-2">
      <div className="min-w-0 flex-1">
        <QuotedMessage message={message} />
      </div>
      <button
        type="button"
        onClick={onCancel}
        aria-label={text.reply.cancel}
        className="phone-icon-button size-11 shrink-0"
      >
        <X size={20} />
      </button>
    </div>
  );
}
