import { readOwnJson } from '@/app/_answers/read-json';
import { withCookies } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { authoriseSession, beginPasskey } from '@/lib/auth';

export async function POST(request: Request): Promise<Response> {
  try {
    const session = await authoriseSession(request);
    await readOwnJson(request);
    const input = { headers: request.headers };
    const { options, setCookies } = await beginPasskey({ session, input });
    return withCookies(Response.json(options), setCookies);
  } catch (error) {
    return jsonError(error);
  }
}
