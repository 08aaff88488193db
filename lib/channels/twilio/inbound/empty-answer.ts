const twiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** What Twilio wants to hear: an empty TwiML document, so that it sends nothing by itself. */
export function emptyAnswer(): Response {
  return new Response(twiml, {
    status: 200,
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      // Known beforehand, so that the answer leaves in one write and not in two.
      'content-length': String(twiml.length),
    },
  });
}
