import { readOwnJson } from '@/app/_answers/read-json';
import { withCookies } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { beginPasskeySignIn } from '@/lib/auth';

/** What the browser's passkeys are asked. Posted, because it leaves a row and a cookie. */
export async function POST(request: Request): Promise<Response> {
  try {
    await readOwnJson(request);
    const { options, setCookies } = await beginPasskeySignIn(request.headers);
    return withCookies(Response.json(options), setCookies);
  } catch (error) {
    return jsonError(error);
  }
}
