import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../measure/random';
import type { TwilioAccount } from '../../servers/twilio-account';
import type { Ledger, Outbound } from './ledger';
import { postSigned } from './post-signed';
import { apiVersion } from './resources';

/** Longer than the application is ever gone. */
const fetchWithinMs = 30_000;
const fetchAgainMs = 500;
const fetchTimeoutMs = 10_000;
/** Each status takes its own time, so that they overtake each other. */
const callbackDelayMsMax = 2500;
const repeatedShare = 0.2;
const way: Outbound['status'][] = ['queued', 'sent', 'delivered', 'read'];

/** Takes an accepted message to its phone: fetches its photo, then reports its way. */
export async function deliverOutbound(
  account: TwilioAccount,
  ledger: Ledger,
  random: Random,
  message: Outbound,
): Promise<void> {
  if (message.mediaUrl && !(await fetchPhoto(message.mediaUrl))) {
    ledger.counts.mediaNotFetched += 1;
    return;
  }
  const reports = way.slice(1).flatMap((status) => {
    const isRepeated = random.next() < repeatedShare;
    if (isRepeated) ledger.counts.callbacksRepeated += 1;
    return isRepeated ? [status, status] : [status];
  });
  await Promise.all(
    reports.map(async (status) => {
      await wait(random.below(callbackDelayMsMax));
      if (way.indexOf(status) > way.indexOf(message.status)) message.status = status;
      if (!message.statusCallback) return;
      ledger.counts.callbacks += 1;
      const form = statusForm(account, message, status);
      // Twilio does not try a status callback again: what a dead application misses is gone.
      if (!(await postSigned(account.authToken, message.statusCallback, form))) {
        ledger.counts.callbacksLost += 1;
      }
    }),
  );
}

async function fetchPhoto(url: string): Promise<boolean> {
  const until = Date.now() + fetchWithinMs;
  while (Date.now() < until) {
    if (await isJpegAt(url)) return true;
    await wait(fetchAgainMs);
  }
  return false;
}

async function isJpegAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(fetchTimeoutMs) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok && bytes.readUInt16BE(0) === 0xffd8;
  } catch {
    return false; // the application is being killed or started
  }
}

function statusForm(account: TwilioAccount, message: Outbound, status: string) {
  return {
    ChannelPrefix: 'whatsapp',
    ApiVersion: apiVersion,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    MessageSid: message.sid,
    AccountSid: account.accountSid,
    From: account.from,
    To: message.address,
    ChannelToAddress: message.address,
    ...(status === 'read' && { EventType: 'READ' }),
  };
}
