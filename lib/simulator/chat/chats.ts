import { EventEmitter } from 'node:events';
import { log } from '../../log';
import { ChatStore } from './chat-store';
import { ContentStore } from './content-store';
import { MediaStore } from './media-store';
import type { ChatMedia, ChatMessage } from './message';

export type ChatEvent =
  | { type: 'message'; message: ChatMessage }
  /** Acervo is writing, at most until this time (ISO 8601); null: it stopped. */
  | { type: 'typing'; until: string | null };

export type ChatListener = (event: ChatEvent) => void;

/** Every chat of the simulator: what was said, the media, and word of each change. */
export class Chats {
  readonly media: MediaStore;
  readonly contents: ContentStore;
  readonly #store: ChatStore;
  readonly #changes = new EventEmitter();

  constructor(directory: string) {
    this.#store = new ChatStore(directory);
    this.contents = new ContentStore(directory);
    // One listener an open window of a phone: there is no number at which that is a leak.
    this.#changes.setMaxListeners(0);
    const kept = new Set(this.all().flatMap(({ media }) => media.map(({ sid }) => sid)));
    this.media = new MediaStore(directory, kept);
  }

  get(sid: string): ChatMessage | undefined {
    return this.#store.get(sid);
  }

  /** Oldest first. */
  all(): ChatMessage[] {
    return this.#store.all();
  }

  of(personId: string): ChatMessage[] {
    return this.#store.of(personId);
  }

  findMedia(sid: string): ChatMedia | undefined {
    return this.all()
      .flatMap((message) => message.media)
      .find((media) => media.sid === sid);
  }

  put(message: ChatMessage): ChatMessage {
    for (const { media } of this.#store.put(message)) {
      for (const { sid } of media) this.media.remove(sid).catch(logMediaError);
    }
    this.#changes.emit(message.personId, { type: 'message', message } satisfies ChatEvent);
    return message;
  }

  /** Changes a message that is still there; one that was dropped meanwhile stays dropped. */
  change(sid: string, changes: Partial<ChatMessage>): ChatMessage | undefined {
    const message = this.get(sid);
    if (!message) return undefined;
    return this.put({ ...message, ...changes, updatedAt: new Date().toISOString() });
  }

  showTyping(personId: string, until: string | null): void {
    this.#changes.emit(personId, { type: 'typing', until } satisfies ChatEvent);
  }

  /** @returns ends the subscription */
  subscribe(personId: string, listener: ChatListener): () => void {
    this.#changes.on(personId, listener);
    return () => this.#changes.off(personId, listener);
  }
}

function logMediaError(error: unknown): void {
  log.warn({ err: error }, 'simulator media not deleted');
}
