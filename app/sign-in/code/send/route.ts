import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { preferredLanguage } from '@/components/site/preferred-language';
import { clientAddress } from '@/lib/auth';
import { sendSignInCode } from '@/lib/conversation';
import { nextPage, signInPage } from '../../sign-in-query';
import { keepAskedCode } from '../asked-code';

export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    const next = nextPage.parse(form.get('next'));
    const asked = await sendSignInCode({
      input: {
        number: String(form.get('number') ?? ''),
        clientAddress: clientAddress(request.headers),
        language: preferredLanguage(request.headers.get('accept-language')),
      },
    });
    if (!asked) return seeOther(signInPage('/sign-in', { problem: 'tries', next }));
    return seeOther(signInPage('/sign-in/code', { next }), [keepAskedCode(asked.tokenId)]);
  } catch (error) {
    return jsonError(error);
  }
}
