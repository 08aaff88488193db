import { createHmac } from 'node:crypto';
import { getConfig } from '@/lib/config';

/**
 * What is kept of a secret. With a key that is not in the database: a code of six digits is found
 * from its bare hash in no time.
 */
export function hashSecret(purpose: string, secret: string): string {
  return createHmac('sha256', getConfig().sessionSecret)
    .update(`${purpose}\n${secret}`)
    .digest('base64url');
}
