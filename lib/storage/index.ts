/**
 * Storage: the bytes of photos and voice notes, by key.
 * Promises that an object is there whole or not at all, that putting the same key again is
 * harmless, and that bytes leave only through `get` or a link that expires within minutes.
 * Hides where bytes live: a bucket that speaks S3 (the AWS SDK stays in here) or a local folder.
 * Must stay true: a key never reaches outside the folder or the prefix, and both adapters pass
 * the one suite in contract.ts.
 */
import 'server-only';
import { getConfig } from '../config';
import { readLinkToken } from './link-token';
import { createLocalStorage } from './local-storage';
import { createS3Storage } from './s3-storage';
import type { Storage } from './storage';

export type { Storage } from './storage';

// On globalThis, because hot reload gives this module another life but not its connections.
const shared = globalThis as typeof globalThis & { acervoStorage?: Storage };

/** The one storage of this process, as configured. */
export function getStorage(): Storage {
  shared.acervoStorage ??= createStorage();
  return shared.acervoStorage;
}

/** The key for which a link of the local folder was made; null when altered or expired. */
export function openLink(token: string): string | null {
  return readLinkToken(getConfig().linkSecret, token);
}

function createStorage(): Storage {
  const { storage, publicBaseUrl, linkSecret } = getConfig();
  if (storage.kind === 's3') return createS3Storage(storage);
  return createLocalStorage({ directory: storage.directory, publicBaseUrl, linkSecret });
}
