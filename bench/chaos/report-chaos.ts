import type { Goal, Report } from '../bench';
import { kinds } from './audit/findings';
import type { ChaosRun } from './run-chaos';

/** Enough to look the rest up in the log. */
const namedMax = 5;

/** The runs side by side, in numbers; every goal is "none". */
export function reportChaos(runs: Map<string, ChaosRun>): Report {
  const all = [...runs.values()];
  const rows = countRows.map(([what, countOf]) => [
    what,
    ...all.map((run) => String(countOf(run))),
  ]);
  const goals = [...runs].flatMap(([name, run]) => goalsOf(name, run));
  const notes = [...runs].flatMap(([name, run]) => notesOf(name, run));
  return { headings: ['', ...runs.keys()], rows, goals, notes };
}

const countRows: [string, (run: ChaosRun) => number | string][] = [
  ['messages sent', ({ ledger }) => ledger.inbound.size],
  ['  of them photos', (run) => photosOf(run)],
  ['  delivered twice', ({ ledger }) => ledger.counts.deliveredTwice],
  ['  webhooks failed', ({ ledger }) => ledger.counts.webhooksFailed],
  ['  fallbacks failed too', ({ ledger }) => ledger.counts.webhooksLost],
  ['kills', ({ kills }) => kills],
  ['  power cuts', ({ cuts }) => cuts.filter(({ kind }) => kind !== 'everything stays').length],
  ['    writes that were not synced', ({ cuts }) => sum(cuts.map(({ changes }) => changes))],
  ['    names that were not synced', ({ cuts }) => sum(cuts.map(({ namings }) => namings))],
  ['calls refused', ({ ledger }) => ledger.counts.callsRefused],
  ['answers dropped', ({ ledger }) => ledger.counts.answersDropped],
  ['lists asked for', ({ ledger }) => ledger.counts.lists],
  ['callbacks', ({ ledger }) => ledger.counts.callbacks],
  ['  repeated', ({ ledger }) => ledger.counts.callbacksRepeated],
  ['  missed by a dead server', ({ ledger }) => ledger.counts.callbacksLost],
  ['turns', ({ store }) => store.turns.length],
  ['  joined an earlier one', ({ store }) => store.turns.filter((one) => one.joinsTurnId).length],
  ['  ended in an apology', ({ store }) => store.turns.filter(isFailed).length],
  ['  photos of late albums astray', ({ strays }) => strays],
  ['replies accepted', ({ ledger }) => ledger.outbound.length],
  ['  photos nobody could fetch', ({ ledger }) => ledger.counts.mediaNotFetched],
  ['longest silence, s', ({ longestSilenceMs }) => seconds(longestSilenceMs.taken)],
  ['  after a lost webhook', ({ longestSilenceMs }) => seconds(longestSilenceMs.lookedFor)],
  ['median start, s', ({ startMs }) => seconds(startMs)],
  ['seconds in all', ({ seconds }) => seconds.toFixed(0)],
];

function goalsOf(name: string, run: ChaosRun): Goal[] {
  const none = (what: string, count: number): Goal => ({
    what: `${name}: no ${what}`,
    measured: String(count),
    isMet: count === 0,
  });
  return [
    ...kinds.map((kind) => none(kind, run.findings.of(kind).length)),
    none('crashes', run.crashes),
    none('forced stops', run.stopsForced),
    { what: `${name}: quiet in time`, measured: run.isQuiet ? 'yes' : 'no', isMet: run.isQuiet },
  ];
}

function notesOf(name: string, { findings, seed, evidenceFolder }: ChaosRun): string[] {
  const named = kinds.flatMap((kind) => {
    const found = findings.of(kind);
    const rest = found.length > namedMax ? ` and ${found.length - namedMax} more` : '';
    return found.length > 0
      ? `${name}: ${kind}: ${found.slice(0, namedMax).join(', ')}${rest}`
      : [];
  });
  const evidence = evidenceFolder
    ? [`${name}: what both sides hold, and what the application said, is in ${evidenceFolder}`]
    : [];
  return [
    `${name}: seed ${seed} (CHAOS_SEED=${seed} plays the same people again)`,
    ...named,
    ...evidence,
  ];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(1);
}

function photosOf({ ledger }: ChaosRun): number {
  return [...ledger.inbound.values()].reduce((sum, { photos }) => sum + photos.length, 0);
}

function isFailed({ status }: { status: string }): boolean {
  return status === 'failed';
}
