import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { equalSecrets } from './equal-secrets';

/** @throws AcervoError `unauthorised`, also where no cron is configured */
export function authoriseCron(request: Request): void {
  const { cronSecret } = getConfig();
  const given = request.headers.get('authorization') ?? '';
  if (cronSecret === null || !equalSecrets(given, `Bearer ${cronSecret}`)) {
    throw new AcervoError('unauthorised', 'This route is for the cron, with its secret.');
  }
}
