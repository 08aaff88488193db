import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { allow, type Limit, openCode } from '@/lib/auth';
import { db, runIn, transact } from '@/lib/db';
import { sendJob } from '@/lib/jobs';
import type { Language } from '@/lib/language';
import { addressKey, findPersonId } from '@/lib/people';
import { phrasesOf } from '../phrases';
import { replyQueue } from '../queues';
import { numberAddress } from './number-addresses';
import { readOutbox } from './outbox';

const quarterOfAnHour = 15 * 60;
const day = 24 * 60 * 60;
/** Each is a message that somebody gets who perhaps did not ask: a few, and at most ten a day. */
const perNumber: Limit = { name: 'code for number', max: 3, seconds: quarterOfAnHour };
const perNumberAndDay: Limit = { name: 'code for number, day', max: 10, seconds: day };
/** A household that mistypes, and no list of numbers. */
const perAddress: Limit = { name: 'code by address', max: 20, seconds: quarterOfAnHour };
/** Whoever writes another address into each request still meets this; a link needs no code. */
const forAll: Limit = { name: 'codes', max: 300, seconds: quarterOfAnHour };
/** Longer than the work for a number that is known, so that the time tells nothing. */
const answerMs = 600;

/**
 * Sends a code to the number, if it is somebody's who wrote within the channel's window; the answer
 * is the same in every case.
 * @param input.clientAddress who asks, for counting
 * @returns what the browser shows together with the code; null when it was asked too often
 */
export async function sendSignInCode({
  input,
}: {
  input: { number: string; clientAddress: string; language: Language };
}): Promise<{ tokenId: string } | null> {
  const [opened] = await Promise.all([openOrRefuse(input), wait(answerMs)]);
  return opened;
}

async function openOrRefuse({
  number,
  clientAddress,
  language,
}: {
  number: string;
  clientAddress: string;
  language: Language;
}): Promise<{ tokenId: string } | null> {
  const address = numberAddress(number);
  // By its one spelling, so that another one is no further try.
  const counted = (address && (await addressKey(address))) ?? 'no number';
  // Who asks is counted first: a flood from one place must not use up what others may ask.
  if (!(await allow(perAddress, clientAddress)) || !(await allow(forAll, ''))) return null;
  const isAllowed = await Promise.all([allow(perNumber, counted), allow(perNumberAndDay, counted)]);
  if (address !== null && isAllowed.includes(false)) return null;
  const person = address === null ? null : await findReachable(address);
  if (!person) return openCode({ input: { recipient: null } });
  return sendCode(person.id, person.language ?? language);
}

/** Outside of its window the channel takes no free words, and a code that waits would be too late. */
async function findReachable(
  address: string,
): Promise<{ id: string; language: Language | null } | null> {
  const id = await findPersonId(address);
  if (id === null) return null;
  const [person, { isClosed, unreachable }] = await Promise.all([
    (await db()).person.findUnique({ where: { id }, select: { language: true } }),
    readOutbox(id),
  ]);
  if (!person || isClosed || unreachable !== null) return null;
  return { id, language: person.language as Language | null };
}

/** Its way out is every reply's: the message, what makes it worth anything, and the job. */
function sendCode(personId: string, language: Language): Promise<{ tokenId: string }> {
  return transact(async (tx) => {
    const messageId = uuidv7();
    await tx.message.create({
      data: {
        id: messageId,
        personId,
        direction: 'outbound',
        body: phrasesOf(language).signInCode,
        secret: 'signInCode',
      },
    });
    const opened = await openCode({ input: { recipient: { personId, messageId } } });
    await sendJob(runIn(tx), replyQueue, { id: uuidv7(), key: personId, data: { personId } });
    return opened;
  });
}
