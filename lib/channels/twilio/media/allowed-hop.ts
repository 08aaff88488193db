import { AcervoError } from '@/lib/errors';

export interface Hop {
  url: URL;
  /** On the configured API's own origin; elsewhere it is Twilio's media hosts. */
  isApi: boolean;
}

/** Twilio's API redirects to its media hosts, whose names differ and change: media., mms., … */
const mediaHostSuffix = '.twiliocdn.com';

/**
 * Where a fetch may go at all: the configured API's origin and, by a redirect, Twilio's media hosts
 * over https on its own port. Everything else a stranger could have put there.
 * @param from the hop whose redirect names the URL; null for the URL of a message, which must be
 *   the API's
 * @throws AcervoError `media_missing`
 */
export function allowedHop(url: string, from: URL | null, apiBaseUrl: string): Hop {
  if (!URL.canParse(url, from?.href)) throw refused('is not a URL');
  const target = new URL(url, from?.href);
  // A URL's own credentials would be sent along by some clients and leak into messages by others.
  if (target.username || target.password) throw refused('carries credentials');
  if (target.origin !== 'null' && target.origin === new URL(apiBaseUrl).origin) {
    return { url: target, isApi: true };
  }
  const isMediaHost =
    target.protocol === 'https:' && target.port === '' && target.hostname.endsWith(mediaHostSuffix);
  if (from === null || !isMediaHost)
    throw refused(`is not Twilio's (${target.protocol}//${target.host})`);
  return { url: target, isApi: false };
}

function refused(reason: string): AcervoError {
  return new AcervoError('media_missing', `The media's address was refused: it ${reason}`);
}
