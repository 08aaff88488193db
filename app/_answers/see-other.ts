/**
 * The answer to a form: go and look there. The path stays relative, so that the same build
 * answers under whatever name people reach it.
 */
export function seeOther(path: string, setCookie?: string): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' });
  if (setCookie !== undefined) headers.set('set-cookie', setCookie);
  return new Response(null, { status: 303, headers });
}
