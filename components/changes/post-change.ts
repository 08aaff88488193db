import type { CollectionText } from './text';

/** A change that our server did not make; `code` is the error's, or `unreachable`. */
export class ChangeRefused extends Error {
  constructor(readonly code: string) {
    super(`The change was refused: ${code}`);
  }
}

/**
 * Asks our server for a change of a collection.
 * @param path what follows `/report/`
 * @param body with `person`, whose collection it is; people may leave it out of their own
 * @throws ChangeRefused
 */
export async function postChange<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(`/report/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ChangeRefused('unreachable');
  });
  if (answer.ok) return (await answer.json()) as Answer;
  const refused = (await answer.json().catch(() => null)) as { error?: { code?: string } } | null;
  throw new ChangeRefused(refused?.error?.code ?? 'unreachable');
}

/** What went wrong, as people read it. */
export function refusalText(error: unknown, text: CollectionText): string {
  if (!(error instanceof ChangeRefused)) throw error;
  if (error.code === 'not_found') return text.gone;
  return error.code === 'too_large' ? text.tooLong : text.failed;
}
