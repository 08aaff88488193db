import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';

/** Reserved for names that lead nowhere (RFC 2606): better-auth wants an address of everybody. */
const nowhere = 'acervo.invalid';
export const firstOperatorEmail = `operator@${nowhere}`;

/** The user who a person is on the web. @returns its id */
export async function userOfPerson(personId: string): Promise<string> {
  const { id } = await (await db()).user.upsert({
    where: { personId },
    update: {},
    create: {
      id: randomUUID(),
      role: 'person',
      personId,
      name: 'Person',
      email: `${personId}@${nowhere}`,
    },
    select: { id: true },
  });
  return id;
}

/** Whoever starts the server: there before anybody was invited. @returns its id */
export function firstOperator(): Promise<string> {
  return operatorOf(firstOperatorEmail, 'Operator');
}

/** @returns the id of the operator with this address, who is made where there is none */
export async function operatorOf(email: string, name: string): Promise<string> {
  const { id } = await (await db()).user.upsert({
    where: { email },
    update: {},
    create: { id: randomUUID(), role: 'operator', name, email, emailVerified: true },
    select: { id: true },
  });
  return id;
}
