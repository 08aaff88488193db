import { readForm } from '@/app/_answers/read-form';
import { jsonError } from '@/app/json-error';
import { clientAddress, signInByCode } from '@/lib/auth';
import { answerSignIn } from '../../answer-sign-in';
import { nextPage } from '../../sign-in-query';
import { readAskedCode } from '../asked-code';

export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    const { headers } = request;
    // Typed as it is read: "123 456".
    const code = String(form.get('code') ?? '').replace(/\D/g, '');
    const tokenId = readAskedCode(headers);
    const input = { code, headers, address: clientAddress(headers) };
    const signIn = tokenId
      ? await signInByCode({ input: { ...input, tokenId } })
      : ({ outcome: 'refused' } as const);
    return answerSignIn(signIn, '/sign-in/code', nextPage.parse(form.get('next')));
  } catch (error) {
    return jsonError(error);
  }
}
