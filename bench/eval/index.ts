/**
 * `npm run eval` plays 60 dialogues, twenty a language, with whichever assistant is configured.
 * Promises the real way of a message: signed webhooks, the queue, the tools, a database and a
 * folder that are thrown away. Scores calls and rows, never wording, and writes the report into
 * the data directory. With a key it costs what about half a million tokens cost.
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startConversation } from '../../lib/conversation/testing/start-conversation';
import { report } from '../../scripts/setup/report.mjs';
import { exitWith, SetupProblem } from '../../scripts/setup/setup-problem.mjs';
import { dialogues } from './dialogues';
import { prepareEnvironment } from './prepare-environment';
import { summarise, writeMarkdown, writeReport } from './report-eval';
import { runEval } from './run-eval';

const help = `Plays 60 dialogues with the configured assistant and scores tool calls and stored state.

  npm run eval                          all of them
  npm run eval -- --language pt         those in one language (pt, en, es)
  npm run eval -- --ability finding     those about one ability`;

/** Whoever works on this machine comes first. */
const niceness = 10;

await exitWith(async () => {
  const { values } = parseArgs({
    options: {
      language: { type: 'string' },
      ability: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    report(help);
    return 0;
  }
  const chosen = dialogues.filter(
    ({ language, ability }) =>
      (values.language ?? language) === language && (values.ability ?? ability) === ability,
  );
  if (chosen.length === 0) throw new SetupProblem('No dialogue is like that.');
  os.setPriority(niceness);
  const directory = path.resolve(process.env.ACERVO_DATA_DIR || '.data', 'eval');
  prepareEnvironment(process.env);
  const conversation = await startConversation();
  try {
    const run = await runEval(conversation, chosen, ({ dialogue, checks, played }) => {
      const missed = checks.filter(({ isMet }) => !isMet).length;
      const outcome = played && missed === 0 ? 'passed' : played ? `missed ${missed}` : 'no time';
      report(`${dialogue.language} ${dialogue.name}: ${outcome}`);
    });
    const summary = summarise(run);
    report(`\n${writeMarkdown(summary)}`);
    for (const file of await writeReport(directory, summary)) report(path.relative('.', file));
  } finally {
    await conversation.stop();
  }
  return 0;
});
