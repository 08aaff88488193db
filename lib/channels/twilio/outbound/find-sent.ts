import { getConfig } from '@/lib/config';
import { channelError } from './channel-error';
import { twilioClient } from './twilio-client';

/** More than one person gets within the time that is asked about. */
const listedMax = 50;
/** Twilio's times are whole seconds. */
const roundingMs = 1000;

/**
 * What Twilio accepted for this person since a time, oldest first: the judge of a send whose answer
 * was lost.
 * @throws AcervoError `channel_unavailable`, `channel_refused`
 */
export async function findSent({
  to,
  since,
}: {
  to: string;
  since: Date;
}): Promise<{ sid: string }[]> {
  try {
    const dateSentAfter = new Date(since.getTime() - roundingMs);
    const { from } = getConfig().whatsapp;
    const sent = await (await twilioClient()).messages.list({
      to,
      from,
      dateSentAfter,
      limit: listedMax,
    });
    return sent
      .filter(({ dateCreated }) => dateCreated >= dateSentAfter)
      .map(({ sid }) => ({ sid }))
      .reverse();
  } catch (error) {
    throw channelError(error);
  }
}
