import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ChatMessage } from './message';

/** More than one reads back on a phone; the rest would only slow down every start. */
export const messagesPerPersonMax = 500;
/** A message changes about five times; past this the file is mostly superseded lines. */
const linesMax = 20_000;

const chatMessageSchema: z.ZodType<ChatMessage> = z.object({
  sid: z.string(),
  personId: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  media: z.array(z.object({ sid: z.string(), contentType: z.string(), byteLength: z.number() })),
  status: z.enum(['queued', 'sending', 'sent', 'delivered', 'read', 'received', 'failed']),
  errorCode: z.number().nullable(),
  statusCallback: z.string().nullable(),
  mediaUrl: z.string().nullable(),
  // A file that an earlier version wrote has none of these.
  buttons: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
  tappedId: z.string().nullable().default(null),
  repliedToSid: z.string().nullable().default(null),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      label: z.string(),
      address: z.string(),
    })
    .nullable()
    .default(null),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/**
 * The chats, in memory and as JSON lines: the last line of a sid is that message. Appends are
 * synchronous, so that what was acknowledged is in the file and lines keep their order.
 */
export class ChatStore {
  readonly #file: string;
  readonly #messages = new Map<string, ChatMessage>();
  #lines = 0;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#file = path.join(directory, 'messages.jsonl');
    for (const message of readMessages(this.#file)) this.#messages.set(message.sid, message);
    this.#rewrite();
  }

  get(sid: string): ChatMessage | undefined {
    return this.#messages.get(sid);
  }

  /** Oldest first. */
  all(): ChatMessage[] {
    return [...this.#messages.values()];
  }

  of(personId: string): ChatMessage[] {
    return this.all().filter((message) => message.personId === personId);
  }

  /** Keeps the message and gives back those that no longer fit, so that their media can go. */
  put(message: ChatMessage): ChatMessage[] {
    this.#messages.set(message.sid, message);
    appendFileSync(this.#file, `${JSON.stringify(message)}\n`);
    this.#lines += 1;
    const tooOld = this.of(message.personId).slice(0, -messagesPerPersonMax);
    for (const { sid } of tooOld) this.#messages.delete(sid);
    if (this.#lines > linesMax) this.#rewrite();
    return tooOld;
  }

  #rewrite(): void {
    const messages = this.all();
    const next = `${this.#file}.next`;
    writeFileSync(next, messages.map((message) => `${JSON.stringify(message)}\n`).join(''));
    renameSync(next, this.#file);
    this.#lines = messages.length;
  }
}

/** A process that was killed while it appended leaves half a line, which is left out. */
function readMessages(file: string): ChatMessage[] {
  return readIfThere(file)
    .split('\n')
    .flatMap((line) => {
      const parsed = chatMessageSchema.safeParse(parseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
