import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SpokenDialogue } from './dialogues/dialogue';
import type { PlayedDialogue } from './play-dialogue';
import type { Check } from './score-dialogue';

export interface EvalResult {
  dialogue: SpokenDialogue;
  /** Null when there was no time left for it. */
  played: PlayedDialogue | null;
  checks: Check[];
}

export interface EvalRun {
  model: string;
  instructions: string;
  at: Date;
  seconds: number;
  results: EvalResult[];
}

interface Score {
  passed: number;
  dialogues: number;
  checksMet: number;
  checks: number;
}

const hasPassed = ({ played, checks }: EvalResult) =>
  played !== null && checks.every(({ isMet }) => isMet);

function scoreOf(results: EvalResult[]): Score {
  const checks = results.flatMap((result) => result.checks);
  return {
    passed: results.filter(hasPassed).length,
    dialogues: results.length,
    checksMet: checks.filter(({ isMet }) => isMet).length,
    checks: checks.length,
  };
}

function scoresBy(results: EvalResult[], keyOf: (result: EvalResult) => string) {
  const keys = [...new Set(results.map(keyOf))];
  return Object.fromEntries(
    keys.map((key) => [key, scoreOf(results.filter((one) => keyOf(one) === key))]),
  );
}

/** All figures of a run, as they are written to the file. */
export function summarise(run: EvalRun) {
  return {
    model: run.model,
    instructions: run.instructions,
    at: run.at.toISOString(),
    seconds: Math.round(run.seconds),
    tokens: run.results
      .flatMap(({ played }) => played?.turns ?? [])
      .reduce((sum, { tokens }) => sum + tokens, 0),
    score: scoreOf(run.results),
    byLanguage: scoresBy(run.results, ({ dialogue }) => dialogue.language),
    byAbility: scoresBy(run.results, ({ dialogue }) => dialogue.ability),
    failures: run.results
      .filter((result) => !hasPassed(result))
      .map(({ dialogue, played, checks }) => ({
        language: dialogue.language,
        ability: dialogue.ability,
        name: dialogue.name,
        missed: played ? checks.filter(({ isMet }) => !isMet) : [],
        replies: played?.turns.map(({ reply }) => reply) ?? [],
        wasPlayed: played !== null,
      })),
  };
}

export type Summary = ReturnType<typeof summarise>;

const row = (name: string, { passed, dialogues, checksMet, checks }: Score) =>
  `| ${name} | ${passed} of ${dialogues} | ${checksMet} of ${checks} |`;

export function writeMarkdown(summary: Summary): string {
  const table = (heading: string, scores: Record<string, Score>) => [
    `| ${heading} | dialogues | checks |`,
    '| --- | --- | --- |',
    ...Object.entries(scores).map(([name, score]) => row(name, score)),
    '',
  ];
  const failures = summary.failures.flatMap(({ language, name, missed, wasPlayed }) => [
    `- **${language}, ${name}**${wasPlayed ? '' : ': no time was left'}`,
    ...missed.map(({ what, found }) => `  - ${what}; found ${found}`),
  ]);
  return [
    `# ${summary.model}: ${summary.score.passed} of ${summary.score.dialogues} dialogues`,
    '',
    `Instructions ${summary.instructions}, ${summary.at}, ${summary.seconds} s, ${summary.tokens} tokens.`,
    '',
    ...table('', { all: summary.score }),
    ...table('language', summary.byLanguage),
    ...table('ability', summary.byAbility),
    ...(failures.length > 0 ? ['## Failures', '', ...failures, ''] : []),
  ].join('\n');
}

/** Writes both files. @returns their paths */
export async function writeReport(directory: string, summary: Summary): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const stem = `${summary.at.slice(0, 19).replaceAll(':', '-')}-${summary.model.replace(/[^\w.-]+/gu, '-')}`;
  const files = [
    [`${stem}.json`, `${JSON.stringify(summary, null, 2)}\n`],
    [`${stem}.md`, writeMarkdown(summary)],
  ] as const;
  const paths = files.map(([name]) => path.join(directory, name));
  await Promise.all(files.map(([, text], index) => writeFile(paths[index] ?? '', text)));
  return paths;
}
