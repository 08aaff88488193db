import { v4 as uuid } from 'uuid';
import { askServer, UploadProblem } from './ask-server';
import { sendFile } from './send-file';
import { writeUnfinished } from './unfinished';
import { isUnderWay, newItem, stageAfter, type UploadItem } from './upload-item';

/** A phone's line is full with these; more would only make each slower. */
const atOnceMax = 3;

export interface QueueState {
  items: UploadItem[];
  /** What describes the photos that have no words of their own. */
  words: string;
}

interface Running {
  abort: AbortController;
  uploadId: string | null;
}

/** The files that this tab sends. One batch lasts until the list is cleared. */
export class UploadQueue {
  state: QueueState = { items: [], words: '' };
  private batchId = uuid();
  /** Undefined until it is known whose photos they are: nothing is sent before. */
  private person: string | null | undefined = undefined;
  private readonly running = new Map<string, Running>();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  read = () => this.state;

  add(files: File[]): void {
    this.set({ items: [...this.state.items, ...files.map(newItem)] });
    this.sendNext();
  }

  setPerson(person: string | null | undefined): void {
    this.person = person;
    this.sendNext();
  }

  retry(id: string): void {
    this.change(id, { stage: 'waiting', problem: null });
    this.sendNext();
  }

  /** Takes it off the list; what of it was sent is thrown away. */
  remove(id: string): void {
    const running = this.running.get(id);
    running?.abort.abort();
    this.running.delete(id);
    this.set({ items: this.state.items.filter((item) => item.id !== id) });
    if (running?.uploadId) void this.cancel(running.uploadId);
    this.sendNext();
  }

  clear(): void {
    for (const { id } of this.state.items) this.remove(id);
    this.batchId = uuid();
    this.set({ items: [], words: '' });
  }

  /** Words for one photo, before it is there or after. @throws UploadProblem */
  async describe(id: string, words: string): Promise<void> {
    this.change(id, { words });
    const item = this.find(id);
    if (item?.photoId != null) await this.say([item], words);
  }

  /** Words for all that have none of their own, those that are still to come too. */
  async describeAll(words: string): Promise<void> {
    this.set({ words });
    const bare = this.state.items.filter((item) => item.photoId !== null && !item.isDescribed);
    if (bare.length > 0) await this.say(bare, words);
  }

  private async say(items: UploadItem[], words: string): Promise<void> {
    const photoIds = items.flatMap(({ photoId }) => photoId ?? []);
    const { person } = this;
    await askServer('/words', { photoIds, words, person }, new AbortController().signal);
    for (const { id } of items) this.change(id, { words, isDescribed: true });
  }

  private sendNext(): void {
    if (this.person === undefined) return;
    const free = atOnceMax - this.running.size;
    const next = this.state.items.filter(({ stage }) => stage === 'waiting').slice(0, free);
    for (const { id, file } of next) void this.send(id, file, this.person);
  }

  private async send(id: string, file: File, person: string | null): Promise<void> {
    const running: Running = { abort: new AbortController(), uploadId: null };
    this.running.set(id, running);
    this.change(id, { stage: 'sending', sentBytes: 0 });
    const { signal } = running.abort;
    try {
      const uploadId = await sendFile({
        file,
        batchId: this.batchId,
        person,
        signal,
        onOpened: (opened) => {
          running.uploadId = opened;
        },
        onSent: (sentBytes) => this.change(id, { sentBytes }),
      });
      this.change(id, { stage: 'keeping' });
      await this.finish(id, uploadId, signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = error instanceof UploadProblem ? error.code : 'unexpected';
      this.change(id, { stage: stageAfter(problem), problem });
    } finally {
      if (this.running.get(id) === running) this.running.delete(id);
      this.sendNext();
    }
  }

  private async finish(id: string, uploadId: string, signal: AbortSignal): Promise<void> {
    const given = this.wordsFor(id);
    const kept = await askServer<Pick<UploadItem, 'photoId' | 'isKnown' | 'isPartial'>>(
      `/${uploadId}/finish`,
      { words: given || null },
      signal,
    );
    const now = this.wordsFor(id);
    const isDescribed = given !== '' && now === given;
    this.change(id, { ...kept, stage: 'kept', words: now, isDescribed });
    // Said while the server was at work. What fails here stays in its field, to be said again.
    if (now !== given) await this.describe(id, now).catch(() => undefined);
  }

  private wordsFor(id: string): string {
    return this.find(id)?.words || this.state.words;
  }

  private async cancel(uploadId: string): Promise<void> {
    try {
      await askServer(`/${uploadId}/cancel`, {}, new AbortController().signal);
    } catch {
      // The nightly clean-up removes what nobody goes on with.
    }
  }

  private find(id: string): UploadItem | undefined {
    return this.state.items.find((item) => item.id === id);
  }

  private change(id: string, changed: Partial<UploadItem>): void {
    const items = this.state.items.map((item) => (item.id === id ? { ...item, ...changed } : item));
    this.set({ items });
  }

  private set(changed: Partial<QueueState>): void {
    this.state = { ...this.state, ...changed };
    // Before it is known whose they are, nothing has been sent that one could go on with.
    const isBegun = this.person !== undefined;
    const open = this.state.items.filter((item) => isUnderWay(item) || item.stage === 'failed');
    writeUnfinished(isBegun ? open.map(({ file }) => file.name) : []);
    for (const listener of this.listeners) listener();
  }
}
