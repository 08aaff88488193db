import { getConfig } from '@/lib/config';

/**
 * A `Set-Cookie` value that no script reads and no other site sends with a form.
 * @param pair `name=value`
 */
export function setCookie(pair: string, path: string, maxAgeSeconds: number): string {
  const secure = getConfig().publicBaseUrl.startsWith('https:') ? '; Secure' : '';
  return `${pair}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
