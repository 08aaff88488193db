/** What Twilio wants to hear: an empty TwiML document, so that it sends nothing by itself. */
export function emptyAnswer(): Response {
  return new Response('<?xml version="1.0" encoding="UTF-8"?><Response/>', {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  });
}
