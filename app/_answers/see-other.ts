/**
 * The answer to a form: go and look there. The path stays relative, so that the same build
 * answers under whatever name people reach it.
 */
export function seeOther(path: string, setCookies: string[] = []): Response {
  return withCookies(
    new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } }),
    setCookies,
  );
}

/** The answer, with what the browser is told to keep. */
export function withCookies(answer: Response, setCookies: string[]): Response {
  for (const cookie of setCookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
