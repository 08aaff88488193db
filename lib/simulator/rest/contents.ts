import { z } from 'zod';
import type { Content } from '../chat/content-store';
import type { ChatButton } from '../chat/message';
import type { Twin, TwinSettings } from '../twin';
import { refuse } from './twilio-error';

/** Twilio's own limits of a quick reply; in a conversation WhatsApp shows three buttons at most. */
const bodyCharactersMax = 1024;
const titleCharactersMax = 20;
const buttonsMax = 3;

const quickReplySchema = z.object({
  friendly_name: z.string().default(''),
  language: z.string().min(2),
  types: z.object({
    'twilio/quick-reply': z.object({
      body: z.string().min(1).max(bodyCharactersMax),
      actions: z
        .array(z.object({ title: z.string().min(1).max(titleCharactersMax), id: z.string() }))
        .min(1)
        .max(buttonsMax),
    }),
  }),
});

/** POST /v1/Content: of all types, the one that is used here. */
export async function createContent(twin: Twin, request: Request): Promise<Response> {
  const parsed = quickReplySchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse('invalidContentRequest');
  const { friendly_name, language, types } = parsed.data;
  const content = { friendlyName: friendly_name, language, ...types['twilio/quick-reply'] };
  const sid = twin.chats.contents.put(content);
  return Response.json(contentResource(twin.settings, sid, content), { status: 201 });
}

export function readContent(twin: Twin, sid: string): Response {
  const content = twin.chats.contents.get(sid);
  return content ? Response.json(contentResource(twin.settings, sid, content)) : refuse('notFound');
}

export function deleteContent(twin: Twin, sid: string): Response {
  return twin.chats.contents.remove(sid) ? new Response(null, { status: 204 }) : refuse('notFound');
}

/** The words and buttons of a message that is sent by its content; null where a place has no value. */
export function fillContent(
  content: Content,
  contentVariables: string | null,
): { body: string; buttons: ChatButton[] } | null {
  const variables = readVariables(contentVariables);
  if (!variables) return null;
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => variables[name] ?? place);
  return {
    body: fill(content.body),
    buttons: content.actions.map(({ title, id }) => ({ title: fill(title), id: fill(id) })),
  };
}

/** Twilio takes neither an empty value nor anything that is not a string. */
function readVariables(given: string | null): Record<string, string> | null {
  try {
    const parsed = z.record(z.string(), z.string().min(1)).safeParse(JSON.parse(given ?? '{}'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function contentResource(settings: TwinSettings, sid: string, content: Content) {
  const { friendlyName, language, body, actions } = content;
  return {
    sid,
    account_sid: settings.accountSid,
    friendly_name: friendlyName,
    language,
    variables: {},
    types: { 'twilio/quick-reply': { body, actions } },
    url: `https://content.twilio.com/v1/Content/${sid}`,
  };
}
