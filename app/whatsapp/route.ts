import { after } from 'next/server';
import { refuseWebhook } from '@/app/_answers/refuse-webhook';
import { drainInbox, receiveMessage } from '@/lib/inbox';
import { staysRunning } from '@/lib/start';
import { emptyAnswer } from '@/lib/whatsapp';

/** On a host of functions: how long one may run, its own answer included (vercel.json). */
const drainForMs = 50_000;

/** A message from Twilio: 200 means that it is kept; anything else makes Twilio try elsewhere. */
export async function POST(request: Request): Promise<Response> {
  try {
    const untilMs = Date.now() + drainForMs;
    await receiveMessage(request);
    if (!staysRunning()) after(() => drainInbox(untilMs));
    return emptyAnswer();
  } catch (error) {
    return refuseWebhook(error);
  }
}
