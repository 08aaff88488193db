import 'server-only';
import { z } from 'zod';
import { setCookie } from '@/app/_answers/set-cookie';

const cookieName = 'acervo-asked-code';
/** As long as a code lives. */
const maxAgeSeconds = 600;

/** Ties the code to the browser that asked for it: whoever is sent one by a stranger's wish is safe. */
export function keepAskedCode(tokenId: string): string {
  return setCookie(`${cookieName}=${tokenId}`, '/sign-in', maxAgeSeconds);
}

/** @returns null where this browser asked for no code lately */
export function readAskedCode(headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`));
  return z.uuid().safeParse(value?.slice(cookieName.length + 1)).data ?? null;
}
