import { randomBytes } from 'node:crypto';
import { getConfig } from '@/lib/config';
import type { PersonContext } from '@/lib/context';
import { db } from '@/lib/db';
import { firstOperator, userOfPerson } from '../users';
import { hashSecret } from './hash-secret';

const linkPurpose = 'link';
const linkBytes = 24;
const minuteMs = 60_000;
/** From WhatsApp to the browser of the same phone. */
const personLinkMs = 10 * minuteMs;
/** Time to walk from the terminal to the browser. */
const terminalLinkMs = 15 * minuteMs;
/** An invitation travels by mail, and is read the next day. */
const invitationMs = 24 * 60 * minuteMs;

/** A link that signs its first visitor in as this person, once, within 10 minutes. */
export async function linkGallery({ ctx }: { ctx: PersonContext }): Promise<string> {
  return makeLink(await userOfPerson(ctx.personId), personLinkMs);
}

/** A link that signs its first visitor in as the first operator, once, within 15 minutes. */
export async function linkFirstOperator(): Promise<string> {
  return makeLink(await firstOperator(), terminalLinkMs);
}

/** A link for who was invited: once, within a day. */
export function linkInvitation(userId: string): Promise<string> {
  return makeLink(userId, invitationMs);
}

async function makeLink(userId: string, lifeMs: number): Promise<string> {
  const code = randomBytes(linkBytes).toString('base64url');
  await (await db()).oneTimeToken.create({
    data: {
      kind: 'link',
      userId,
      hash: hashSecret(linkPurpose, code),
      expiresAt: new Date(Date.now() + lifeMs),
    },
  });
  return `${getConfig().publicBaseUrl}/enter?code=${code}`;
}

/** Uses a link up: two who come at once cannot both have it. @returns whom it lets in */
export async function takeLink(code: string): Promise<string | null> {
  const rows = await (await db()).$queryRaw<{ user_id: string }[]>`
    DELETE FROM acervo_one_time_token
    WHERE kind = 'link' AND hash = ${hashSecret(linkPurpose, code)} AND expires_at > ${new Date()}
    RETURNING user_id`;
  return rows[0]?.user_id ?? null;
}
