import type { PhoneMessage } from '@/lib/simulator';
import { mediaUrl } from '../live/phone-api';
import { usePhoneText } from '../use-phone-text';
import { messageGist } from './message-gist';

/** The message that another one replies to, small; null is one that is not in the chat any more. */
export function QuotedMessage({ message }: { message: PhoneMessage | null }) {
  const text = usePhoneText();
  if (!message) {
    return <blockquote className="phone-quoted italic">{text.reply.gone}</blockquote>;
  }
  const photo = message.media.find(({ contentType }) => contentType.startsWith('image/'));
  return (
    <blockquote className="phone-quoted">
      <span className="min-w-0 flex-1 py-1">
        <span className="block font-semibold">{message.isMine ? text.you : 'Acervo'}</span>
        <span className="line-clamp-2">{messageGist(message, text)}</span>
      </span>
      {photo && <img src={mediaUrl(photo.sid)} alt="" className="size-12 shrink-0 object-cover" />}
    </blockquote>
  );
}
