export interface StoredObject {
  body: Buffer;
  contentType: string;
}

/**
 * Every method refuses a key that is not one (RangeError, see storage-key.ts) and rejects with
 * AcervoError `storage_unavailable` when the store cannot be used.
 */
export interface Storage {
  /**
   * Stores the object, whole or not at all; the same key again replaces it.
   * @param contentType the type of the key's extension: a folder keeps no other
   */
  put(key: string, body: Buffer, contentType: string): Promise<void>;
  get(key: string): Promise<StoredObject | null>;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /**
   * Every key that begins with a folder's name, such as `photos/<owner>`, a few hundred at a time;
   * what is deleted meanwhile disturbs nothing.
   */
  list(folder: string): AsyncIterable<string[]>;
  /**
   * An address that gives the object to anyone who has it, until it expires.
   * @throws RangeError unless `expiresInSeconds` is a whole number from 1 to `linkSecondsMax`
   */
  link(key: string, expiresInSeconds: number): Promise<string>;
}

/** Long enough for WhatsApp to fetch a photo, short enough that a leaked address is of no use. */
export const linkSecondsMax = 300;

export function checkLinkSeconds(seconds: number): void {
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > linkSecondsMax) {
    throw new RangeError(`A link lives from 1 to ${linkSecondsMax} s.`);
  }
}
