import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { AcervoError } from '@/lib/errors';

/** Some 60 ms and 16 MB a try: nothing for a guest, much for a program that guesses. */
const cost = 16_384;
const saltBytes = 16;
const hashBytes = 32;

/** Fewer can be guessed in days, however slowly. */
export const passwordCharactersMin = 8;
/** Far beyond any password, and little to hash. */
export const passwordCharactersMax = 200;

/** @throws AcervoError `bad_request` for one that is too short or too long */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < passwordCharactersMin || password.length > passwordCharactersMax) {
    const range = `${passwordCharactersMin} to ${passwordCharactersMax}`;
    throw new AcervoError('bad_request', `A password has ${range} characters.`);
  }
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt);
  return `scrypt.${cost}.${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

export async function isPassword(kept: string, given: string): Promise<boolean> {
  const [, , salt = '', hash = ''] = kept.split('.');
  if (given.length > passwordCharactersMax) return false;
  const expected = Buffer.from(hash, 'base64url');
  const actual = await derive(given, Buffer.from(salt, 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  // One password can be written in several ways that look the same.
  const text = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashBytes, { N: cost }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
