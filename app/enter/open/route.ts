import { readForm } from '@/app/_answers/read-form';
import { jsonError } from '@/app/json-error';
import { answerSignIn } from '@/app/sign-in/answer-sign-in';
import { clientAddress, signInByLink } from '@/lib/auth';

export async function POST(request: Request): Promise<Response> {
  try {
    const code = String((await readForm(request)).get('code') ?? '');
    const { headers } = request;
    const input = { code, headers, address: clientAddress(headers) };
    return answerSignIn(await signInByLink({ input }), '/sign-in', '/report');
  } catch (error) {
    return jsonError(error);
  }
}
