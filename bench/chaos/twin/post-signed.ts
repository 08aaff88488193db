import twilio from 'twilio';

/** Twilio waits this long for an answer to a webhook. */
const webhookTimeoutMs = 15_000;

/** Posts a form as Twilio does, signed over the exact address; false when it was not taken. */
export async function postSigned(
  authToken: string,
  url: string,
  form: Record<string, string>,
): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'User-Agent': 'TwilioProxy/1.1',
        'X-Twilio-Signature': twilio.getExpectedTwilioSignature(authToken, url, form),
      },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(webhookTimeoutMs),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // nobody listens, or whoever did was killed before the answer
  }
}
