import { readForm } from '@/app/_answers/read-form';
import { jsonError } from '@/app/json-error';
import { clientAddress, signInByPassword } from '@/lib/auth';
import { answerSignIn } from '../../answer-sign-in';
import { nextPage } from '../../sign-in-query';

export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    const { headers } = request;
    const signIn = await signInByPassword({
      input: {
        email: String(form.get('email') ?? '').trim(),
        password: String(form.get('password') ?? ''),
        headers,
        address: clientAddress(headers),
      },
    });
    return answerSignIn(signIn, '/sign-in/operator', nextPage.parse(form.get('next')));
  } catch (error) {
    return jsonError(error);
  }
}
