import { z } from 'zod';
import { readCommand, runCommand } from '../../lib/auth';
import { getConfig } from '../../lib/config';
import { operatorContext } from '../../lib/context';
import { closeDatabase, openDatabase } from '../../lib/db';
import { SetupProblem } from './setup-problem.mjs';

const linesSchema = z.object({ lines: z.array(z.string()) });
const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** Has the server on this machine do it. @returns null where none runs */
export async function atServer(words: string[]): Promise<string[] | null> {
  readCommand(words);
  const { port, terminalSecret } = getConfig();
  const answer = await fetch(`http://127.0.0.1:${port}/terminal`, {
    method: 'POST',
    headers: { authorization: `Bearer ${terminalSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ words }),
  }).catch(nobodyListens);
  if (answer === null) return null;
  const given: unknown = await answer.json().catch(() => null);
  const done = linesSchema.safeParse(given);
  if (done.success) return done.data.lines;
  const refused = errorSchema.safeParse(given);
  throw new SetupProblem(
    refused.success
      ? refused.data.error.message
      : `What listens on port ${port} is no Acervo: set the PORT of yours.`,
  );
}

/** Does it here. */
export async function inDatabase(words: string[]): Promise<string[]> {
  const command = readCommand(words);
  await openDatabase();
  try {
    return await runCommand(operatorContext, command);
  } finally {
    await closeDatabase();
  }
}

function nobodyListens(error: unknown): null {
  const { cause } = error as { cause?: { code?: string } };
  if (cause?.code === 'ECONNREFUSED') return null;
  throw error;
}
