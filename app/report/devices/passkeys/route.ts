import { answerJson } from '@/app/_answers/answer-json';
import { readOwnJson } from '@/app/_answers/read-json';
import { authoriseSession, savePasskey } from '@/lib/auth';

/** Keeps the passkey that the browser made. */
export function POST(request: Request): Promise<Response> {
  return answerJson(async () => {
    const session = await authoriseSession(request);
    const input = { response: await readOwnJson(request), headers: request.headers };
    await savePasskey({ session, input });
    return { saved: true };
  });
}
