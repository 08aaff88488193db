import { readFile } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import type { PersonContext } from '@/lib/context';
import { db, transact } from '@/lib/db';
import { createDescription } from '../descriptions/place-description';
import { addPhoto } from '../ingest/add-photo';

/** A person of a test's own. */
export async function makePerson(name: string): Promise<PersonContext> {
  const address = `whatsapp:+5571${Math.floor(Math.random() * 1e9)}`;
  const { id } = await (await db()).person.create({ data: { address, replyTo: address, name } });
  return { actor: 'person', personId: id };
}

/** A turn of that person with one attachment, as a turn makes them. */
export async function makeAttachment(ctx: PersonContext) {
  const client = await db();
  const turnId = uuidv7();
  await client.turn.create({ data: { id: turnId, personId: ctx.personId } });
  const message = await client.message.create({
    data: { personId: ctx.personId, direction: 'inbound', body: '', turnId },
  });
  const media = await client.media.create({
    data: { messageId: message.id, position: 0, url: 'x', contentType: 'image/jpeg' },
  });
  return { turnId, mediaId: media.id };
}

/** A real photograph of the demo's, kept for that person so long ago that it is in no journal. */
export async function keepPhoto(
  ctx: PersonContext,
  file: string,
  description: string | null,
): Promise<number> {
  const bytes = await readFile(`public/demo/${file}`);
  const attachment = await makeAttachment(ctx);
  const input = { bytes, contentType: 'image/jpeg', ...attachment };
  const { photoId } = await addPhoto({ ctx, input });
  if (description) await transact((tx) => createDescription(tx, ctx, description, [photoId]));
  return photoId;
}

let made = 0;

/** A row as the ingest and the machine that looks leave it, of which only the looks matter. */
export async function addLooks(
  ctx: PersonContext,
  looks: { vector?: number[]; hash?: bigint; contentHash?: string },
): Promise<number> {
  made += 1;
  const { id } = await (await db()).image.create({
    data: {
      ownerId: ctx.personId,
      link: `photos/${ctx.personId}/${made}`,
      contentHash: looks.contentHash ?? String(made).padStart(64, '0'),
      imageVector: looks.vector ? new Uint8Array(Int8Array.from(looks.vector).buffer) : null,
      perceptualHash: looks.hash ?? null,
    },
  });
  return id;
}
