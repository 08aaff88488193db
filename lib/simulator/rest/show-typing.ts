import type { Twin } from '../twin';
import { refuse } from './twilio-error';

/** WhatsApp hides the indicator after this long, or when the message comes. */
const typingMs = 25_000;

/** POST /v2/Indicators/Typing.json: shows it, and marks what the person wrote so far as read. */
export async function showTyping(twin: Twin, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const message = twin.chats.get(form.get('messageId') ?? '');
  if (form.get('channel') !== 'whatsapp' || message?.direction !== 'inbound') {
    return refuse('notFound');
  }
  for (const one of twin.chats.of(message.personId)) {
    const isRead = one.direction === 'inbound' && one.createdAt <= message.createdAt;
    if (isRead && ['sending', 'received'].includes(one.status)) {
      twin.chats.change(one.sid, { status: 'read' });
    }
  }
  twin.chats.showTyping(message.personId, new Date(Date.now() + typingMs).toISOString());
  return Response.json({ success: true });
}
