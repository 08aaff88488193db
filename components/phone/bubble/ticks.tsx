import { Check, CheckCheck, CircleAlert } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { usePhoneText } from '../use-phone-text';

/** How far a message of one's own got: sent, delivered, read, or not at all. */
export function Ticks({ status }: { status: PhoneMessage['status'] }) {
  const { status: words } = usePhoneText();
  switch (status) {
    case 'read':
      return <CheckCheck size={16} aria-label={words.read} className="text-(--phone-tick-read)" />;
    case 'received':
      return <CheckCheck size={16} aria-label={words.received} />;
    case 'failed':
      return <CircleAlert size={16} aria-label={words.failed} className="text-(--phone-danger)" />;
    default:
      return <Check size={16} aria-label={words.sending} />;
  }
}
