import { refuseWebhook } from '@/app/_answers/refuse-webhook';
import { receiveStatusCallback } from '@/lib/conversation';

/** How far a reply came on its way; Twilio wants nothing back. */
export async function POST(request: Request): Promise<Response> {
  try {
    await receiveStatusCallback(request);
    return new Response(null, { status: 204 });
  } catch (error) {
    return refuseWebhook(error);
  }
}
