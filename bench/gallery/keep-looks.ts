import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { addPhoto } from '@/lib/collection';
import { db } from '@/lib/db';
import type { Look } from '../search/fill-database';

const folder = 'public/demo';
/** Enough that no two neighbours look alike. */
const photosMax = 12;

/** Keeps some real photographs, whose bytes all photos of the benchmark then share. */
export async function keepLooks(): Promise<Look[]> {
  const client = await db();
  const person = await client.person.create({ data: { address: 'bench', replyTo: 'bench' } });
  const ctx = { actor: 'person' as const, personId: person.id };
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jpg')).slice(0, photosMax);
  for (const [position, file] of files.entries()) {
    const turn = await client.turn.create({ data: { id: uuidv7(), personId: person.id } });
    const message = await client.message.create({
      data: { personId: person.id, direction: 'inbound', body: '', turnId: turn.id },
    });
    const media = await client.media.create({
      data: { messageId: message.id, position, url: 'x', contentType: 'image/jpeg' },
    });
    const bytes = await readFile(path.join(folder, file));
    const attachment = { turnId: turn.id, mediaId: media.id };
    await addPhoto({ ctx, input: { bytes, contentType: 'image/jpeg', ...attachment } });
  }
  const images = await client.image.findMany({ where: { ownerId: person.id } });
  return images.map(({ link, width, height, thumbHash }) => ({
    link,
    width: width ?? 4,
    height: height ?? 3,
    thumbHash: Buffer.from(thumbHash ?? []).toString('hex'),
  }));
}
