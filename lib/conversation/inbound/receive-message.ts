import { readInbound } from '@/lib/channels';
import { admitRequest } from '@/lib/jobs';
import { log } from '@/lib/log';
import { keepMessage } from './keep-message';

/**
 * Takes in one webhook request; when it returns, the message is kept and the caller may say 200.
 * @throws AcervoError `forbidden`, `bad_request`, `too_large`
 */
export async function receiveMessage(request: Request): Promise<void> {
  const { messageId, media } = await admitRequest(async () => {
    const inbound = await readInbound(request);
    return { messageId: await keepMessage(inbound), media: inbound.media.length };
  });
  log.info(
    { messageId: messageId ?? undefined, media },
    messageId ? 'message received' : 'message received again',
  );
}
