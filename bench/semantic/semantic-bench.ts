/**
 * Searching by meaning: whether it finds what people mean when they use other words, and whether the
 * index over vectors finds what comparing all of them does. On the embedded database, the only one
 * with vectors that every machine has.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../scripts/suites/run-program';
import { SuiteUnavailable } from '../../scripts/suites/suite';
import { testEnvironment } from '../../scripts/suites/test-environment';
import type { Bench, Report } from '../bench';
import { ms } from '../measure/print-report';
import { type Quality, qualitySchema, recallSchema } from './measured';

const recallGoal = 0.95;
/** Building takes about 8 ms a vector here, in one thread. */
const vectors = 10_000;

export const semanticBench: Bench = {
  name: 'semantic',
  about: 'finding 200 described photos by other words than theirs, against the words alone',
  async run() {
    const modelsDir = path.resolve(process.env.ACERVO_MODELS_DIR || '.models');
    if (!existsSync(modelsDir)) {
      throw new SuiteUnavailable('no model that embeds texts is on this machine (.models)');
    }
    const output = await measure('bench/semantic/measure-quality.ts', [], {
      ACERVO_EMBEDDING_MODEL: 'local',
      ACERVO_MODELS_DIR: modelsDir,
    });
    return qualityReport(qualitySchema.parse(output));
  },
};

export const vectorIndexBench: Bench = {
  name: 'vector-index',
  about: `HNSW with iterative scan among ${vectors} vectors of 512 numbers, against comparing all`,
  onlyByName: true,
  async run() {
    // Never called: the vectors are made up.
    const output = await measure('bench/semantic/measure-recall.ts', [String(vectors)], {
      ACERVO_EMBEDDING_MODEL: 'text-embedding-3-small',
      ACERVO_EMBEDDING_API_KEY: 'none',
      ACERVO_EMBEDDING_BASE_URL: 'http://127.0.0.1:9/v1',
    });
    const recall = recallSchema.parse(output);
    const worst = Math.min(...recall.kinds.map(({ recallAt10 }) => recallAt10));
    return {
      headings: ['', 'photos', 'recall@10', 'exact p50 ms', 'HNSW p50 ms', 'times faster'],
      rows: recall.kinds.map(({ name, vectors, recallAt10, exactP50, indexP50 }) => [
        name,
        String(vectors),
        recallAt10.toFixed(3),
        ms(exactP50),
        ms(indexP50),
        (exactP50 / indexP50).toFixed(1),
      ]),
      goals: [
        {
          what: `recall@10 of the index >= ${recallGoal} of exact search`,
          measured: worst.toFixed(3),
          isMet: worst >= recallGoal,
        },
      ],
      notes: [
        `The index was built in ${recall.buildSeconds.toFixed(0)} s, in one thread (PGlite).`,
        'The vectors are synthetic: 200 clusters, 0.9 of their own length wide.',
      ],
    };
  },
};

async function measure(
  program: string,
  args: string[],
  environment: Record<string, string>,
): Promise<unknown> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'acervo-bench-'));
  try {
    const { exitCode, output } = await runProgram(
      process.execPath,
      ['--conditions=react-server', '--import=tsx', program, ...args],
      {
        ...testEnvironment(),
        ACERVO_LOCAL_MODELS: 'on',
        ...environment,
        ACERVO_DATA_DIR: dataDir,
        ACERVO_LOG_LEVEL: 'error',
      },
    );
    if (exitCode !== 0) throw new Error(`Measuring failed:\n${output}`);
    return JSON.parse(output.trim().split('\n').at(-1) ?? '');
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function qualityReport(quality: Quality): Report {
  const { kinds, unanswered, floors, similarityMin, model, photos } = quality;
  const other = kinds.at(-1);
  return {
    headings: [
      'asked by',
      'questions',
      ...['recall@5 words', 'with meaning'],
      ...['MRR words', 'with meaning'],
      ...['precision words', 'with meaning'],
    ],
    rows: kinds.map(({ name, questions, words, fused }) => [
      name,
      String(questions),
      ...[words.recallAt5, fused.recallAt5].map(two),
      ...[words.reciprocalRank, fused.reciprocalRank].map(two),
      ...[words.precision, fused.precision].map(two),
    ]),
    goals: [
      {
        what: 'meaning finds more than twice as much of what is asked by other words',
        measured: other
          ? `recall@5 ${two(other.fused.recallAt5)} against ${two(other.words.recallAt5)}`
          : 'nothing',
        isMet: other !== undefined && other.fused.recallAt5 > 2 * other.words.recallAt5,
      },
    ],
    notes: [
      `${photos} photos, ${model}, likeness from ${similarityMin} on.`,
      `Of ${unanswered.questions} questions that nothing answers, ${unanswered.fused} were answered with meaning, ${unanswered.words} by words.`,
      ...floors.map(
        (floor) =>
          `  likeness from ${two(floor.similarityMin)} on: recall@5 by other words ${two(floor.recallAt5)}, precision ${two(floor.precision)}, ${floor.wrong} answered that nothing answers`,
      ),
      'English alone, because the model of this machine knows no other language; what a multilingual model finds in Portuguese or Spanish is not measured here.',
    ],
  };
}

function two(value: number): string {
  return value.toFixed(2);
}
