import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const mark = 'SAYS:';

/** A voice note, as WhatsApp's begin, that carries its words for the stand-in beneath. */
export function makeNote(says: string): Buffer {
  const page = Buffer.alloc(64);
  page.write('OggS', 0);
  page.write('OpusHead', 28);
  return Buffer.concat([page, Buffer.from(`${mark}${Buffer.from(says).toString('base64')};`)]);
}

export interface Hearing {
  baseUrl: string;
  stop(): void;
}

/** Stands in for the speech model: hears what the note carries. */
export async function startHearing(): Promise<Hearing> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, words = ''] = new RegExp(`${mark}([A-Za-z0-9+/=]*);`).exec(
      Buffer.concat(chunks).toString('latin1'),
    ) ?? ['', ''];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ text: Buffer.from(words, 'base64').toString('utf8') }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop: () => server.close(),
  };
}
