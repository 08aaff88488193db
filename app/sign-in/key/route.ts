import { readForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { issueSession, type SignInOutcome, signInWithKey } from '@/lib/access';
import { nextPage } from '../sign-in-query';

const problems: Record<Exclude<SignInOutcome, 'signed_in'>, string> = {
  wrong_key: 'key',
  too_many_tries: 'tries',
};

export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    const next = nextPage.parse(form.get('next'));
    const outcome = signInWithKey(String(form.get('key') ?? ''));
    if (outcome === 'signed_in') return seeOther(next, issueSession());
    return seeOther(`/sign-in?problem=${problems[outcome]}&next=${encodeURIComponent(next)}`);
  } catch (error) {
    return jsonError(error);
  }
}
