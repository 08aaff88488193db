/**
 * Whether an export of ten thousand photos stays in bounds: how much memory it takes beyond what the
 * process had, that it reads one object at a time, and that it waits for a reader who stands still.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../scripts/suites/run-program';
import { testEnvironment } from '../../scripts/suites/test-environment';
import type { Bench, Report } from '../bench';
import { type Measured, measuredSchema } from './measured';

/** A twentieth of what is exported; the embedded database moves by as much by itself. */
const growthGoalMb = 100;
/** What lies between the store and the reader: the streams' own buffers. */
const readAheadGoal = 8;

export const exportBench: Bench = {
  name: 'export',
  about: 'everything of a person with 10,000 photos, embedded database, store played',
  onlyByName: true,
  async run() {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
    try {
      const args = [
        '--expose-gc',
        '--conditions=react-server',
        '--import=tsx',
        'bench/export/measure-export.ts',
      ];
      const { exitCode, output } = await runProgram(process.execPath, args, {
        ...testEnvironment(),
        ACERVO_LOCAL_MODELS: 'off',
        ACERVO_DATA_DIR: dataDir,
        ACERVO_LOG_LEVEL: 'error',
      });
      if (exitCode !== 0) throw new Error(`Measuring failed:\n${output}`);
      const last = output.trim().split('\n').at(-1) ?? '';
      return reportOf(measuredSchema.parse(JSON.parse(last)));
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

function reportOf(measured: Measured): Report {
  const { photos, megabytes, seconds, before, most, readsAtOnce, readAhead } = measured;
  const growth = most - before;
  return {
    headings: ['', 'MB', 's', 'MB/s', 'RSS before', 'most', 'growth'],
    rows: [
      [
        `${photos} photos`,
        megabytes.toFixed(0),
        seconds.toFixed(1),
        (megabytes / seconds).toFixed(0),
        ...[before, most, growth].map((value) => `${value.toFixed(0)} MB`),
      ],
    ],
    goals: [
      {
        what: `memory grows by less than ${growthGoalMb} MB`,
        measured: `${growth.toFixed(0)} MB`,
        isMet: growth < growthGoalMb,
      },
      { what: 'one object at a time', measured: String(readsAtOnce), isMet: readsAtOnce === 1 },
      {
        what: `at most ${readAheadGoal} objects ahead of a reader that stands still`,
        measured: String(readAhead),
        isMet: readAhead <= readAheadGoal,
      },
    ],
    notes: [],
  };
}
