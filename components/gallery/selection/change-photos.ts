/** What a change of many photos came to, as its route says. */
export class ChangeRefused extends Error {}

/**
 * Asks for a change.
 * @throws ChangeRefused with the route's own sentence; anything else when no answer came
 */
export async function postChange<T>(path: string, body: object): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as T & { error?: { message?: string } };
  if (!response.ok) throw new ChangeRefused(answer.error?.message);
  return answer;
}
