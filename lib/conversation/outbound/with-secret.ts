import { drawCode, linkGallery } from '@/lib/auth';
import { phrasesOf } from '../phrases';
import type { Outbox, Reply } from './outbox';

/**
 * A reply's words, with what they bring. Made at the last moment and anew at each try: it stands in
 * no row, so neither the conversation, nor memory, nor the message history can show it.
 * @throws AcervoError `not_found` for a code that comes too late: it is not sent at all
 */
export async function withSecret(
  { id, body, secret }: Reply,
  { personId, language }: Pick<Outbox, 'personId' | 'language'>,
): Promise<string> {
  if (secret === null) return body;
  const phrases = phrasesOf(language);
  if (secret === 'signInCode') return `${body}\n${await drawCode({ input: { messageId: id } })}`;
  const link = await linkGallery({ ctx: { actor: 'person', personId } });
  return [body, phrases.galleryLink(link)].filter(Boolean).join('\n');
}
