import { getConfig } from '@/lib/config';
import { type OperatorContext, operatorContext } from '@/lib/context';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from './equal-secrets';

/** @throws AcervoError `unauthorised`, also where no cron is configured */
export function authoriseCron(request: Request): void {
  const { cronSecret } = getConfig();
  if (cronSecret === null || !shows(request, cronSecret)) {
    throw new AcervoError('unauthorised', 'This route is for the cron, with its secret.');
  }
}

/**
 * The terminal of this machine: who can read the data directory, or knows the operator's key. An
 * embedded database has one opener, so what is typed there must be done here.
 * @throws AcervoError `unauthorised`
 */
export function authoriseTerminal(request: Request): OperatorContext {
  if (shows(request, getConfig().terminalSecret)) return operatorContext;
  throw new AcervoError('unauthorised', 'This route is for the terminal of the same machine.');
}

function shows(request: Request, secret: string): boolean {
  return equalSecrets(request.headers.get('authorization') ?? '', `Bearer ${secret}`);
}
