import { readAnyForm } from '@/app/_answers/read-form';
import { seeOther } from '@/app/_answers/see-other';
import { jsonError } from '@/app/json-error';
import { clientAddress, forgetGuesses, waitForGuess } from '@/lib/auth';
import { unlockShare } from '@/lib/sharing';
import { passCookie } from '../guest';

interface RouteParams {
  params: Promise<{ token: string }>;
}

/** Takes a guest's password; where it is right, they get a pass for this one link. */
export async function POST(request: Request, { params }: RouteParams): Promise<Response> {
  try {
    const { token } = await params;
    const page = `/s/${encodeURIComponent(token)}`;
    const password = String((await readAnyForm(request)).get('password') ?? '');
    const guess = { what: `share ${token}`, address: clientAddress(request.headers) };
    if (!(await waitForGuess(guess))) return seeOther(`${page}?problem=tries`);
    const unlocked = await unlockShare({ input: { token, password } });
    if (unlocked === null) return seeOther(page);
    if (unlocked.outcome === 'wrong') return seeOther(`${page}?problem=password`);
    await forgetGuesses(guess);
    return seeOther(page, [passCookie(token, unlocked.pass, unlocked.expiresAt)]);
  } catch (error) {
    return jsonError(error);
  }
}
