import { after } from 'next/server';
import { refuseWebhook } from '@/app/_answers/refuse-webhook';
import { drainJobs } from '@/lib/background';
import { emptyAnswer } from '@/lib/channels';
import { receiveMessage } from '@/lib/conversation';
import { staysRunning } from '@/lib/start';

/** On a host of functions: how long one may run, its own answer included (vercel.json). */
const drainForMs = 50_000;

/** A message from Twilio: 200 means that it is kept; anything else makes Twilio try elsewhere. */
export async function POST(request: Request): Promise<Response> {
  try {
    const untilMs = Date.now() + drainForMs;
    await receiveMessage(request);
    if (!staysRunning()) after(() => drainJobs(untilMs));
    return emptyAnswer();
  } catch (error) {
    return refuseWebhook(error);
  }
}
