import { z } from 'zod';
import { AcervoError } from '@/lib/errors';
import { isFileName } from '@/lib/language';

export interface InboundMedia {
  url: string;
  /** As the sender's side labelled it; the bytes decide. */
  contentType: string;
}

/** What a message says beside its words and media. */
export interface MessageContext {
  /** The message that it replies to; also the one whose button was tapped. */
  repliedToSid: string | null;
  /** Of a tapped button, as it was given when the button was sent. */
  buttonPayload: string | null;
  /** A pin. Sensitive: never logged. */
  location: SharedLocation | null;
  /** Somebody else's words, passed on. */
  isForwarded: boolean;
  /** Null for words, photos, sound and places. */
  kind: MessageKind | null;
}

/** What is neither words, nor photo, nor sound, nor a place; `unsupported` is what WhatsApp keeps back. */
export type MessageKind =
  | 'sticker'
  | 'reaction'
  | 'poll'
  | 'edit'
  | 'deletion'
  | 'contact'
  | 'liveLocation'
  | 'unsupported';

/** By `MessageType`, as Twilio hands on WhatsApp's own names; several have changed over the years. */
const kindsByType = new Map<string, MessageKind>([
  ['sticker', 'sticker'],
  ['reaction', 'reaction'],
  ['poll', 'poll'],
  ['poll_creation', 'poll'],
  ['poll_update', 'poll'],
  ['edit', 'edit'],
  ['edited', 'edit'],
  ['message_edit', 'edit'],
  ['delete', 'deletion'],
  ['deleted', 'deletion'],
  ['revoke', 'deletion'],
  ['revoked', 'deletion'],
  ['contact', 'contact'],
  ['contacts', 'contact'],
  ['vcard', 'contact'],
  ['live_location', 'liveLocation'],
  ['unsupported', 'unsupported'],
  ['unknown', 'unsupported'],
  ['system', 'unsupported'],
]);
const cardTypes = /^text\/(?:x-)?(?:vcard|directory)\b/i;
/** Their files are no photos: nothing of them is fetched. */
const withoutPhotos: ReadonlySet<MessageKind> = new Set(['sticker', 'contact']);

export interface SharedLocation {
  latitude: number;
  longitude: number;
  label: string | null;
  address: string | null;
}

export interface InboundMessage {
  sid: string;
  /**
   * Everything that the sender is called by: their number as the channel and as WhatsApp itself
   * write it, and their business-scoped ids. All of these are one person's.
   */
  addresses: string[];
  /** Where answers go: `whatsapp:+5511…`, or `whatsapp:BR.…` for a person whose number is hidden. */
  replyTo: string;
  profileName: string | null;
  /** The person's words, untrimmed; empty when there are none, or only a file's name. */
  body: string;
  /** None of a sticker or a contact; at most `inboundMediaMax`. */
  media: InboundMedia[];
  /** How many more were sent than `media` holds. */
  mediaLeftOut: number;
  messageType: string | null;
  context: MessageContext;
  /** Everything that came, fields that we do not know yet too. */
  fields: Record<string, string>;
}

/** Twilio's own limit of media in one message is 10. */
export const inboundMediaMax = 10;

/** A field that is sent empty says nothing. */
const optionalText = z
  .string()
  .optional()
  .transform((value) => value || null);

const prefix = 'whatsapp:';

/** Addresses are keys in the database: bounded, and in the channel's form whatever the id looks like. */
const address = z
  .string()
  .regex(/^(?:whatsapp:)?\S{1,190}$/)
  .transform((given) => (given.startsWith(prefix) ? given : `${prefix}${given}`));

/** An id that has no form is not worth losing the message for. */
const optionalAddress = address.nullable().catch(null);

const signalsSchema = z.looseObject({
  MessageType: optionalText,
  MediaContentType0: optionalText,
  OriginalRepliedMessageSid: optionalText,
  ButtonPayload: optionalText,
  Label: optionalText,
  Address: optionalText,
  Forwarded: optionalText,
  FrequentlyForwarded: optionalText,
});

const messageSchema = z.looseObject({
  MessageSid: z.string().regex(/^[A-Z]{2}\w{1,62}$/),
  AccountSid: z.string(),
  From: address,
  // Twilio names the business-scoped id by the second since its changelog of 20 July 2026.
  ExternalUserId: optionalAddress,
  ExternalUserIdentifier: optionalAddress,
  // The number as WhatsApp knows it, which in some countries is not spelled as in `From`.
  WaId: z
    .string()
    .regex(/^\d{5,19}$/)
    .transform((digits) => `${prefix}+${digits}`)
    .nullable()
    .catch(null),
  ProfileName: optionalText,
  Body: z.string().default(''),
  NumMedia: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('0')
    .transform(Number),
  MessageType: optionalText,
});

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);

const coordinatesSchema = z.object({
  Latitude: decimal.pipe(z.number().min(-90).max(90)),
  Longitude: decimal.pipe(z.number().min(-180).max(180)),
});

/**
 * @param fields the decoded form, signature already checked
 * @throws AcervoError `bad_request`, naming the fields that are wrong and none of their values;
 *   `forbidden` when the message was sent to another account
 */
export function toInboundMessage(
  fields: Record<string, string>,
  accountSid: string,
): InboundMessage {
  const parsed = messageSchema.safeParse(fields);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw new AcervoError('bad_request', `The message does not have the form: ${wrong.join(', ')}`);
  }
  const form = parsed.data;
  if (form.AccountSid !== accountSid) {
    throw new AcervoError('forbidden', 'The message belongs to another account');
  }
  const context = readMessageContext(fields);
  const hasPhotos = context.kind === null || !withoutPhotos.has(context.kind);
  const media = hasPhotos ? mediaOf(fields, form.NumMedia) : [];
  const isNamed = media.length > 0 && isFileName(form.Body);
  return {
    sid: form.MessageSid,
    addresses: addressesOf(form),
    replyTo: form.From,
    profileName: form.ProfileName,
    body: context.kind !== null || isNamed ? '' : form.Body,
    media,
    mediaLeftOut: hasPhotos ? form.NumMedia - media.length : 0,
    messageType: form.MessageType,
    context,
    fields,
  };
}

function addressesOf(form: z.infer<typeof messageSchema>): string[] {
  const { From, ExternalUserId, ExternalUserIdentifier, WaId } = form;
  const given = [From, ExternalUserId, ExternalUserIdentifier, WaId];
  return [...new Set(given.filter((one) => one !== null))];
}

/** @param fields a message's form as it was kept; null once it was let go of */
export function readMessageContext(fields: unknown): MessageContext {
  const parsed = signalsSchema.safeParse(fields);
  if (!parsed.success) {
    return {
      repliedToSid: null,
      buttonPayload: null,
      location: null,
      isForwarded: false,
      kind: null,
    };
  }
  const { Forwarded, FrequentlyForwarded, MessageType, MediaContentType0 } = parsed.data;
  const type = (MessageType ?? '').toLowerCase().replaceAll('-', '_');
  const isCard = cardTypes.test(MediaContentType0 ?? '');
  const kind = kindsByType.get(type) ?? (isCard ? 'contact' : null);
  return {
    repliedToSid: parsed.data.OriginalRepliedMessageSid,
    buttonPayload: parsed.data.ButtonPayload,
    // A place that moves is no photo's.
    location: kind === null ? locationOf(parsed.data) : null,
    isForwarded: [Forwarded, FrequentlyForwarded].some((mark) => mark?.toLowerCase() === 'true'),
    kind,
  };
}

/** A medium that is announced but has no URL counts as left out: the rest is not lost for it. */
function mediaOf(fields: Record<string, string>, count: number): InboundMedia[] {
  return Array.from({ length: Math.min(count, inboundMediaMax) }, (_, index) => ({
    url: fields[`MediaUrl${index}`] ?? '',
    contentType: fields[`MediaContentType${index}`] ?? '',
  })).filter(({ url }) => url !== '');
}

/** Coordinates that are none make no place, and the rest of the message counts. */
function locationOf(form: z.infer<typeof signalsSchema>): SharedLocation | null {
  const coordinates = coordinatesSchema.safeParse(form);
  if (!coordinates.success) return null;
  return {
    latitude: coordinates.data.Latitude,
    longitude: coordinates.data.Longitude,
    label: form.Label,
    address: form.Address,
  };
}
