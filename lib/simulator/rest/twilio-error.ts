/** What Twilio refuses in the answer to a request, by Twilio's own numbers and words. */
const refusals = {
  authenticate: { code: 20003, status: 401, message: 'Authenticate' },
  notFound: { code: 20404, status: 404, message: 'The requested resource was not found' },
  methodNotAllowed: { code: 20004, status: 405, message: 'Method not allowed' },
  invalidContentRequest: { code: 20001, status: 400, message: 'Invalid content' },
  invalidTo: { code: 21211, status: 400, message: "Invalid 'To' Phone Number" },
  toMissing: { code: 21604, status: 400, message: "A 'To' phone number is required." },
  bodyTooLong: {
    code: 21617,
    status: 400,
    message: 'The concatenated message body exceeds the 1600 character limit',
  },
  nothingToSend: {
    code: 21619,
    status: 400,
    message: 'A Message Body, Media URL or Content SID is required',
  },
  invalidMediaUrl: { code: 21620, status: 400, message: 'Invalid media URL(s)' },
  /** Documented for more than ten media; the nearest there is for WhatsApp's limit of one. */
  tooManyMedia: {
    code: 21623,
    status: 400,
    message: 'Number of media files exceeds allowed limit',
  },
  unknownContent: { code: 21655, status: 400, message: 'The ContentSid Parameter is invalid' },
  invalidVariables: {
    code: 21656,
    status: 400,
    message: 'The ContentVariables Parameter is invalid',
  },
  unknownFrom: {
    code: 63007,
    status: 400,
    message: "Twilio could not find a Channel with the specified 'From' address",
  },
} as const;

export type Refusal = keyof typeof refusals;

/** What Twilio finds out only after it accepted a message, and tells in its status. */
export const deliveryErrors = {
  /** Media Message: Media exceeds messaging provider size limit (16 MB). */
  mediaTooLarge: 11751,
  /** Channel could not find To address. */
  unknownTo: 63003,
  /** Outside messaging window. For WhatsApp, use a Message Template instead. */
  outsideWindow: 63016,
  /** Media failed to download. */
  mediaNotDownloaded: 63019,
  /** Channel invalid content: a type the channel does not take, or not the type of the label. */
  invalidContent: 63021,
  /** Media exceeds size limit: an image over 5 MB. */
  imageTooLarge: 63034,
} as const;

/** The answer that the SDK turns into its RestException. */
export function refuse(refusal: Refusal): Response {
  const { code, status, message } = refusals[refusal];
  return Response.json(
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    { status },
  );
}
