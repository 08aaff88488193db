import { getConfig } from '../lib/config';
import { isAcervoError } from '../lib/errors';
import { atServer, inDatabase } from './setup/carry-out';
import { report } from './setup/report.mjs';
import { exitWith, SetupProblem } from './setup/setup-problem.mjs';

const help = `Lets operators and programs in, and out again.

  npm run operator -- link                     a link that signs you in, once, within 15 minutes
  npm run operator -- invite name@example.org  a link for somebody else, once, within a day
  npm run operator -- list                     the operators, and how they sign in
  npm run operator -- remove name@example.org

  npm run operator -- key make "monthly report" --scope report:read --scope messages:read
  npm run operator -- key list
  npm run operator -- key revoke <id>

Scopes: report:read, messages:read, memory:read, memory:clear, metrics:read.
An invited operator then chooses a passkey or a password on the page that opens.`;

await exitWith(async () => {
  const words = process.argv.slice(2);
  if (words.length === 0 || words.includes('--help')) {
    report(help);
    return 0;
  }
  for (const line of await carryOut(words)) report(line);
  return 0;
});

/** An embedded database has one opener: while a server runs, it does what is typed here. */
async function carryOut(words: string[]): Promise<string[]> {
  try {
    const { database } = getConfig();
    const lines = database.kind === 'pglite' ? await atServer(words) : null;
    return lines ?? (await inDatabase(words));
  } catch (error) {
    if (!isAcervoError(error)) throw error;
    const hint = error.code === 'bad_request' ? `\n\n${help}` : '';
    throw new SetupProblem(`${error.message}${hint}`);
  }
}
