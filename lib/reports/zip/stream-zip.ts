import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import { log } from '@/lib/log';

type Body = Buffer | Iterable<Buffer> | AsyncIterable<Buffer>;

/** Puts one file into the archive; resolves when its bytes are on their way and no longer held. */
export type AddFile = (
  name: string,
  body: Body,
  options?: { at?: Date; isText?: boolean },
) => Promise<void>;

/**
 * An archive as a stream. `write` is asked for one file after the other, no faster than the reader
 * takes them, and its `AddFile` rejects once the reader has gone away: so one file is in memory at a
 * time. What it throws breaks the stream off, and an archive without its end cannot be opened.
 */
export function streamZip(
  write: (add: AddFile, signal: AbortSignal) => Promise<void>,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const gone = new AbortController();
  output.once('close', () => gone.abort());
  zip.on('error', (error) => output.destroy(error));
  // The archive keeps what it is called with until its end, and with it all that those functions
  // can see: the one file's bytes lie here, where they are taken from, and nowhere else.
  let held: Body | null = null;
  const take = (): Readable => {
    const source = Readable.from(Buffer.isBuffer(held) ? once(held) : (held ?? []));
    held = null;
    return source;
  };
  const add: AddFile = (name, body, options = {}) => {
    held = body;
    return addHeld(zip, { name, take, gone: gone.signal, ...options });
  };
  write(add, gone.signal).then(
    () => zip.end(),
    (error: unknown) => {
      if (!gone.signal.aborted) log.error({ err: error }, 'zip download failed');
      output.destroy(error instanceof Error ? error : new Error('The archive broke off.'));
    },
  );
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

function addHeld(
  zip: ZipFile,
  one: { name: string; take: () => Readable; gone: AbortSignal; at?: Date; isText?: boolean },
): Promise<void> {
  const { name, take, gone, at, isText = false } = one;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('Whoever asked for the archive has gone.'));
    if (gone.aborted) return stop();
    gone.addEventListener('abort', stop, { once: true });
    const done = () => {
      gone.removeEventListener('abort', stop);
      // What follows the bytes is written in this turn of the loop.
      nextTurn().then(() => resolve(), reject);
    };
    // Photos and sound are packed already: to pack them again takes time and gains nothing.
    const options = { compress: isText, ...(at && { mtime: at }) };
    zip.addReadStreamLazy(name, options, (give) => {
      const source = take();
      source.once('end', done);
      source.once('error', reject);
      give(null, source);
    });
  });
}

function* once(body: Buffer): Generator<Buffer> {
  yield body;
}
