import type { Twilio } from 'twilio';
import { z } from 'zod';
import type { Language } from '@/lib/language';
import { channelError } from './channel-error';
import { twilioClient } from './twilio-client';

/** Buttons under a message, in the language of their titles. */
export interface QuickReplies {
  language: Language;
  /** At most three: without WhatsApp's approval there are no more in a conversation. */
  buttons: { id: string; title: string }[];
}

/** Twilio refuses a longer body under buttons, and WhatsApp a longer title. */
const bodyCharactersMax = 1024;
const titleCharactersMax = 20;
const buttonsMax = 3;

const createdSchema = z.object({ sid: z.string().regex(/^HX\w+$/) });

type NewContent = Parameters<Twilio['content']['v1']['contents']['create']>[0];

export function fitsQuickReplies(body: string, { buttons }: QuickReplies): boolean {
  const areButtonsRight =
    buttons.length > 0 &&
    buttons.length <= buttonsMax &&
    buttons.every(({ title }) => title !== '' && title.length <= titleCharactersMax);
  return areButtonsRight && body.trim() !== '' && body.length <= bodyCharactersMax;
}

/**
 * Makes these buttons known to Twilio. The words above them and what each question is known by are
 * places to be filled, so that one content serves every message with the same buttons.
 * @returns its sid, for `content` of `sendMessage`
 * @throws AcervoError `channel_refused`, `channel_unavailable`
 */
export async function createQuickReplies({ language, buttons }: QuickReplies): Promise<string> {
  // The SDK's type names its fields otherwise than the API does, and sends them as they are given.
  const content: unknown = {
    friendly_name: `acervo_${buttons.map(({ id }) => id).join('_')}_${language}`,
    language,
    variables: { 1: '…', 2: 'question' },
    types: {
      'twilio/quick-reply': {
        body: '{{1}}',
        actions: buttons.map(({ id, title }) => ({ title, id: `${id}:{{2}}` })),
      },
    },
  };
  try {
    const created = await (await twilioClient()).content.v1.contents.create(content as NewContent);
    return createdSchema.parse(created).sid;
  } catch (error) {
    throw channelError(error);
  }
}

/** What `sendMessage` sends. A tap comes back with the button's id, a colon and the question. */
export function quickRepliesContent(sid: string, body: string, question: string) {
  return { sid, variables: { 1: body, 2: question } };
}
