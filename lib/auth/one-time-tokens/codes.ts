import { randomInt, randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from '../equal-secrets';
import { userOfPerson } from '../users';
import { hashSecret } from './hash-secret';

const codeDigits = 6;
const codeLifeMs = 10 * 60_000;
/** Five guesses at a million codes. */
const triesMax = 5;

/**
 * Notes that somebody asked to be let in by a code.
 * @param input.recipient whose code it is and the message that brings it; null when nobody gets one,
 *   which must look the same
 * @returns what the browser that asked shows together with the code
 */
export async function openCode({
  input,
}: {
  input: { recipient: { personId: string; messageId: string } | null };
}): Promise<{ tokenId: string }> {
  const { recipient } = input;
  const tokenId = randomUUID();
  await (await db()).oneTimeToken.create({
    data: {
      id: tokenId,
      kind: 'code',
      userId: recipient && (await userOfPerson(recipient.personId)),
      messageId: recipient?.messageId ?? null,
      expiresAt: new Date(Date.now() + codeLifeMs),
    },
  });
  return { tokenId };
}

/**
 * A new code for the message that is just being sent; one that was drawn for it before ends.
 * @throws AcervoError `not_found` when it is too late for a code
 */
export async function drawCode({ input }: { input: { messageId: string } }): Promise<string> {
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
  const client = await db();
  const token = await client.oneTimeToken.findFirst({
    where: { messageId: input.messageId, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  if (!token) throw new AcervoError('not_found', 'It is too late to send this code.');
  await client.oneTimeToken.update({
    where: { id: token.id },
    data: { hash: hashCode(token.id, code) },
  });
  return code;
}

/**
 * Uses a code up. Each try counts before it is looked at, so that many at once are no more tries.
 * @returns whom it lets in; null for a wrong, late or used code
 */
export async function takeCode(tokenId: string, code: string): Promise<string | null> {
  const client = await db();
  const [token] = await client.oneTimeToken.updateManyAndReturn({
    where: {
      id: tokenId,
      kind: 'code',
      tries: { lt: triesMax },
      expiresAt: { gt: new Date() },
    },
    data: { tries: { increment: 1 } },
    select: { hash: true, userId: true },
  });
  const isRight = equalSecrets(hashCode(tokenId, code), token?.hash ?? '');
  if (!isRight || !token?.userId) return null;
  const { count } = await client.oneTimeToken.deleteMany({ where: { id: tokenId } });
  return count === 1 ? token.userId : null;
}

const hashCode = (tokenId: string, code: string) => hashSecret(`code ${tokenId}`, code);
