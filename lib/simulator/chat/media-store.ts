import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ChatMedia, newSid } from './message';

const sidForm = /^ME[0-9a-f]{32}$/;

/** The bytes of the chats, one file a medium, named by its sid. */
export class MediaStore {
  readonly #directory: string;

  /** Deletes at the start what no message of `keptSids` holds: what a killed process left. */
  constructor(directory: string, keptSids: ReadonlySet<string>) {
    this.#directory = path.join(directory, 'media');
    mkdirSync(this.#directory, { recursive: true });
    for (const name of readdirSync(this.#directory)) {
      if (!keptSids.has(name)) rmSync(path.join(this.#directory, name), { recursive: true });
    }
  }

  async put(bytes: Buffer, contentType: string): Promise<ChatMedia> {
    const sid = newSid('ME');
    await writeFile(this.#pathOf(sid), bytes);
    return { sid, contentType, byteLength: bytes.byteLength };
  }

  /** Null when it was deleted. */
  async read(sid: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#pathOf(sid));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(sid: string): Promise<void> {
    await rm(this.#pathOf(sid), { force: true });
  }

  #pathOf(sid: string): string {
    if (!sidForm.test(sid)) throw new RangeError('A medium is named by its sid.');
    return path.join(this.#directory, sid);
  }
}
