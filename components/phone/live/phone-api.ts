import type { PhoneMessage } from '@/lib/simulator';

const base = '/simulator';

export function eventsUrl(personId: string): string {
  return `${base}/people/${personId}/events`;
}

export function mediaUrl(mediaSid: string): string {
  return `${base}/media/${mediaSid}`;
}

export async function fetchMessages(
  personId: string,
  signal: AbortSignal,
): Promise<PhoneMessage[]> {
  const response = await call(`people/${personId}/messages`, { signal });
  const { messages } = (await response.json()) as { messages: PhoneMessage[] };
  return messages;
}

/** What is sent at once, as fields of the composer's form. */
export interface Outgoing {
  fields: Record<string, string>;
  files: readonly File[];
}

export async function sendMessage(personId: string, { fields, files }: Outgoing): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const file of files) body.append('files', file);
  await call(`people/${personId}/messages`, { method: 'POST', body });
}

export async function retryMessage(personId: string, sid: string): Promise<void> {
  await call(`people/${personId}/retry?sid=${sid}`, { method: 'POST' });
}

export async function markRead(personId: string): Promise<void> {
  await call(`people/${personId}/read`, { method: 'POST' });
}

async function call(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`${base}/${path}`, init);
  if (!response.ok) throw new Error(`The simulator answered ${response.status}.`);
  return response;
}
