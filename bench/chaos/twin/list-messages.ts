import type { TwilioAccount } from '../../servers/twilio-account';
import type { Inbound, Ledger, Outbound } from './ledger';
import { apiVersion, isOutbound, messageResource } from './resources';

/** Twilio's own default and largest page. */
const pageSizeDefault = 50;
const pageSizeMax = 1000;

/** A page of both ways' messages, newest first, by To, From and DateSent. */
export function listMessages(account: TwilioAccount, ledger: Ledger, query: URLSearchParams) {
  const pageSize = Math.min(Number(query.get('PageSize') ?? pageSizeDefault), pageSizeMax);
  const page = Number(query.get('Page') ?? 0);
  const found = [...ledger.inbound.values(), ...ledger.outbound]
    .filter((message) => isAskedFor(account, message, query))
    .sort((a, b) => dateOf(b).getTime() - dateOf(a).getTime());
  const start = page * pageSize;
  const shown = found.slice(start, start + pageSize);
  const uriOf = (number: number) => {
    const next = new URLSearchParams(query);
    next.set('Page', String(number));
    next.set('PageSize', String(pageSize));
    return `/${apiVersion}/Accounts/${account.accountSid}/Messages.json?${next}`;
  };
  return {
    messages: shown.map((message) => messageResource(account, message)),
    page,
    page_size: pageSize,
    start,
    end: Math.max(start, start + shown.length - 1),
    uri: uriOf(page),
    first_page_uri: uriOf(0),
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
    next_page_uri: start + pageSize < found.length ? uriOf(page + 1) : null,
  };
}

/** Twilio's `DateSent>` and `DateSent<` mean "on or after" and "on or before". */
function isAskedFor(
  account: TwilioAccount,
  message: Inbound | Outbound,
  query: URLSearchParams,
): boolean {
  const [from, to] = isOutbound(message)
    ? [account.from, message.address]
    : [message.address, account.from];
  const sentAt = dateOf(message);
  const day = query.get('DateSent')?.slice(0, 'YYYY-MM-DD'.length);
  const since = query.get('DateSent>');
  const until = query.get('DateSent<');
  return (
    (query.get('From') ?? from) === from &&
    (query.get('To') ?? to) === to &&
    (day === undefined || sentAt.toISOString().startsWith(day)) &&
    (since === null || sentAt.getTime() >= Date.parse(since)) &&
    (until === null || sentAt.getTime() <= Date.parse(until))
  );
}

function dateOf(message: Inbound | Outbound): Date {
  return isOutbound(message) ? message.acceptedAt : message.sentAt;
}
