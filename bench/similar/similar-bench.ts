/**
 * How well "more like this" finds photos of the same thing: each picture of a labelled set asks for
 * those like it among all others. By the vectors that the background keeps, by the perceptual hash
 * that stands in where there is none, and by chance, on the same pictures in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../scripts/suites/run-program';
import { SuiteUnavailable } from '../../scripts/suites/suite';
import { testEnvironment } from '../../scripts/suites/test-environment';
import type { Bench, Report } from '../bench';
import { type Measured, measuredSchema } from './measured';
import type { RankQuality } from './rank-quality';

/** Of the harder set of photographs: half of what it shows first is of the same subject. */
const subjectPrecisionGoal = 0.5;

export const similarBench: Bench = {
  name: 'similar',
  about: 'photos of the same thing, by image vector against perceptual hash and chance',
  onlyByName: true,
  async run() {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
    try {
      const args = [
        '--conditions=react-server',
        '--import=tsx',
        'bench/similar/measure-similar.ts',
      ];
      const { exitCode, output } = await runProgram(process.execPath, args, {
        ...testEnvironment(),
        ACERVO_LOCAL_MODELS: 'on',
        ACERVO_DATA_DIR: dataDir,
        ACERVO_LOG_LEVEL: 'error',
      });
      if (exitCode !== 0) throw new Error(`Measuring failed:\n${output}`);
      const last = output.trim().split('\n').at(-1) ?? '';
      const measured = measuredSchema.parse(JSON.parse(last));
      if (measured.problem) {
        throw new SuiteUnavailable(`the models of this machine: ${measured.problem}`);
      }
      return reportOf(measured);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

function reportOf({ sets }: Measured): Report {
  const row = (what: string, { precisionAt5, reciprocalRank }: RankQuality) => [
    what,
    precisionAt5.toFixed(3),
    reciprocalRank.toFixed(3),
  ];
  return {
    headings: ['', 'precision at 5', 'mean reciprocal rank'],
    rows: sets.flatMap((set) => [
      row(`${set.name}: vector`, set.vector),
      row(`${set.name}: hash`, set.hash),
      row(`${set.name}: chance`, set.chance),
    ]),
    goals: sets.slice(1).map(({ name, vector }) => ({
      what: `precision at 5 >= ${subjectPrecisionGoal}, ${name}`,
      measured: vector.precisionAt5.toFixed(3),
      isMet: vector.precisionAt5 >= subjectPrecisionGoal,
    })),
    notes: [
      'Precision counts as many of the first five as there are others in the group.',
      ...sets.map(
        ({ name, pictures, vector, shown, cosines }) =>
          `${name}: ${pictures} pictures, ${vector.queries} ask; shown as alike are ${percent(shown.ofGroup)} of the pairs of one group and ${percent(shown.ofOthers)} of the others (cosines: group ${cosines.groupP10.toFixed(2)} at 10 %, ${cosines.groupP50.toFixed(2)} at 50 %; others ${cosines.othersP99.toFixed(2)} at 99 %).`,
      ),
      ...(sets.length < 3 ? ['Without stamps: they could not be installed.'] : []),
    ],
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
