import { createHash, randomBytes } from 'node:crypto';

export interface SentPhoto {
  sid: string;
  bytes: Buffer;
  sha256: string;
}

/** What a person wrote: Twilio has it, whatever became of the webhook. */
export interface Inbound {
  sid: string;
  address: string;
  body: string;
  photos: SentPhoto[];
  sentAt: Date;
  /** When the application first said 200 to its webhook; null while it has not. */
  takenAt: Date | null;
  /** Every webhook and its fallback have failed: only the list still tells of it. */
  isLost: boolean;
}

/** What the application sent and the twin accepted; each one reaches a phone. */
export interface Outbound {
  sid: string;
  /** The application's own id of the reply, where its status callback names one. */
  replyId: string | null;
  address: string;
  body: string;
  mediaUrl: string | null;
  statusCallback: string | null;
  status: 'queued' | 'sent' | 'delivered' | 'read';
  acceptedAt: Date;
}

/** Everything that happened on the twin's side, which no death of the application touches. */
export class Ledger {
  readonly inbound = new Map<string, Inbound>();
  /** Texts with places to fill in, by sid. */
  readonly contents = new Map<string, string>();
  /** In the order of acceptance. */
  readonly outbound: Outbound[] = [];
  readonly counts = {
    deliveredTwice: 0,
    webhooksFailed: 0,
    webhooksLost: 0,
    callsRefused: 0,
    answersDropped: 0,
    lists: 0,
    callbacks: 0,
    callbacksRepeated: 0,
    callbacksLost: 0,
    mediaNotFetched: 0,
  };
  /** Faults of the driver itself; with one of them its figures mean nothing. */
  readonly problems: string[] = [];
  readonly #repliesTo = new Map<string, number>();

  addInbound(address: string, body: string, photos: Buffer[]): Inbound {
    const message: Inbound = {
      sid: newSid(photos.length > 0 ? 'MM' : 'SM'),
      address,
      body,
      photos: photos.map((bytes) => ({
        sid: newSid('ME'),
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      sentAt: new Date(),
      takenAt: null,
      isLost: false,
    };
    this.inbound.set(message.sid, message);
    return message;
  }

  addContent(body: string): string {
    const sid = newSid('HX');
    this.contents.set(sid, body);
    return sid;
  }

  accept(form: URLSearchParams): Outbound {
    const statusCallback = form.get('StatusCallback');
    const message: Outbound = {
      sid: newSid('SM'),
      replyId: statusCallback && new URL(statusCallback).searchParams.get('reply'),
      address: form.get('To') ?? '',
      body: form.get('Body') ?? this.#fillIn(form),
      mediaUrl: form.get('MediaUrl'),
      statusCallback,
      status: 'queued',
      acceptedAt: new Date(),
    };
    this.outbound.push(message);
    this.#repliesTo.set(message.address, this.repliesTo(message.address) + 1);
    return message;
  }

  #fillIn(form: URLSearchParams): string {
    const variables = JSON.parse(form.get('ContentVariables') ?? '{}');
    const text = this.contents.get(form.get('ContentSid') ?? '') ?? '';
    return text.replace(/\{\{(\w+)\}\}/g, (place, name) => variables[name] ?? place);
  }

  /** How many messages have been accepted for this address. */
  repliesTo(address: string): number {
    return this.#repliesTo.get(address) ?? 0;
  }

  findPhoto(messageSid: string, photoSid: string): SentPhoto | undefined {
    return this.inbound.get(messageSid)?.photos.find(({ sid }) => sid === photoSid);
  }
}

function newSid(kind: 'SM' | 'MM' | 'ME' | 'HX'): string {
  return `${kind}${randomBytes(16).toString('hex')}`;
}
