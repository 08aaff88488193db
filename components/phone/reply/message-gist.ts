import type { PhoneMessage } from '@/lib/simulator';
import type { PhoneText } from '../text';

/** What a message is called in one line, where it is replied to. */
export function messageGist(message: PhoneMessage, text: PhoneText): string {
  if (message.body !== '') return message.body.replace(/\s+/g, ' ');
  if (message.location) return `📍 ${message.location.label || text.pin}`;
  const kind = message.media[0]?.contentType.split('/')[0];
  if (kind === 'image') return `📷 ${message.isMine ? text.photoFromYou : text.photo}`;
  if (kind === 'audio') return `🎤 ${text.voice.note}`;
  return kind === 'video' ? text.video : text.document;
}
