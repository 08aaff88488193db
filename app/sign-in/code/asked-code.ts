import 'server-only';
import { z } from 'zod';
import { getConfig } from '@/lib/config';

const cookieName = 'acervo-asked-code';
/** As long as a code lives. */
const maxAgeSeconds = 600;

/** Ties the code to the browser that asked for it: whoever is sent one by a stranger's wish is safe. */
export function keepAskedCode(ticketId: string): string {
  const secure = getConfig().publicBaseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${ticketId}; Path=/sign-in; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** @returns null where this browser asked for no code lately */
export function readAskedCode(headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`));
  return z.uuid().safeParse(value?.slice(cookieName.length + 1)).data ?? null;
}
