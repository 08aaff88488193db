import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const keyBytes = 24;

/** The operator's key kept in the data directory, made at the first start. */
export function loadOperatorKey(dataDir: string): string {
  const file = path.join(dataDir, 'operator-key');
  // People's photos lie here too: nobody else on the machine may look in.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    const key = randomBytes(keyBytes).toString('base64url');
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return readFileSync(file, 'utf8').trim();
  }
}

/** A secret for one purpose, from which neither the key nor another purpose's secret follows. */
export function deriveSecret(operatorKey: string, purpose: string): string {
  return createHmac('sha256', operatorKey).update(`acervo ${purpose}`).digest('hex');
}
