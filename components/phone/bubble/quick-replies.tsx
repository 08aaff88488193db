import { Reply } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { usePhoneText } from '../use-phone-text';

interface Props {
  buttons: PhoneMessage['buttons'];
  onTap: (buttonId: string) => void;
}

/** Answers that need not be written, under the question that offers them. */
export function QuickReplies({ buttons, onTap }: Props) {
  const text = usePhoneText();
  return (
    <fieldset className="mt-1 grid gap-1">
      <legend className="sr-only">{text.quickReplies}</legend>
      {buttons.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => onTap(id)} className="phone-quick-reply">
          <Reply size={16} aria-hidden="true" />
          {title}
        </button>
      ))}
    </fieldset>
  );
}
