import { readOwnJson } from '@/app/_answers/read-json';
import { withCookies } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { clientAddress, signInByPasskey } from '@/lib/auth';

/** What a passkey answered; the page goes on by itself. */
export async function POST(request: Request): Promise<Response> {
  try {
    const response = await readOwnJson(request);
    const { headers } = request;
    const input = { response, headers, address: clientAddress(headers) };
    const signIn = await signInByPasskey({ input });
    const setCookies = signIn.outcome === 'signed_in' ? signIn.setCookies : [];
    return withCookies(Response.json({ outcome: signIn.outcome }), setCookies);
  } catch (error) {
    return jsonError(error);
  }
}
