import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { newSid } from './message';

/** A text with buttons under it; `{{1}}` and the like are places to be filled in. */
const contentSchema = z.object({
  friendlyName: z.string(),
  language: z.string(),
  body: z.string(),
  actions: z.array(z.object({ title: z.string(), id: z.string() })),
});

export type Content = z.infer<typeof contentSchema>;

/** What was made through the Content API, as one file: there is little of it. */
export class ContentStore {
  readonly #file: string;
  readonly #contents: Map<string, Content>;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true });
    this.#file = path.join(directory, 'contents.json');
    this.#contents = new Map(Object.entries(readContents(this.#file)));
  }

  get(sid: string): Content | undefined {
    return this.#contents.get(sid);
  }

  put(content: Content): string {
    const sid = newSid('HX');
    this.#contents.set(sid, content);
    this.#write();
    return sid;
  }

  /** @returns whether it was there */
  remove(sid: string): boolean {
    const wasThere = this.#contents.delete(sid);
    this.#write();
    return wasThere;
  }

  #write(): void {
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(Object.fromEntries(this.#contents)));
    renameSync(next, this.#file);
  }
}

/** A file that cannot be read is as if Twilio had forgotten: the application makes them anew. */
function readContents(file: string): Record<string, Content> {
  try {
    const parsed = z
      .record(z.string(), contentSchema)
      .safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
