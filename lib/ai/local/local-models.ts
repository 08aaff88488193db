import { getConfig } from '@/lib/config';
import { AcervoError } from '@/lib/errors';
import { neededBytes, processBytes } from './local-host';
import type { TaskKind } from './protocol';
import { weightsState } from './weights';

/**
 * Why a sense is not there: turned off, its weights were not fetched or have changed since, or it
 * would not fit.
 */
export type LocalModelProblem = 'off' | 'not_fetched' | 'damaged' | 'too_little_memory';

export type LocalModels = Record<TaskKind, LocalModelProblem | null>;

const problems: Record<LocalModelProblem, string> = {
  off: 'The local models are turned off.',
  not_fetched: 'The weights of the local models were not fetched.',
  damaged: 'The weights of the local models are not the files that are expected.',
  too_little_memory: 'The local models may not take as much memory as this one needs.',
};

/** What this machine can do by itself, and why not; it may change when a process starts again. */
export function localModels(): LocalModels {
  return { look: problemOf('look'), hear: problemOf('hear'), embed: problemOf('embed') };
}

/** @throws AcervoError `role_off` */
export function requireSense(kind: TaskKind): void {
  const problem = problemOf(kind);
  if (problem) throw new AcervoError('role_off', problems[problem]);
}

function problemOf(kind: TaskKind): LocalModelProblem | null {
  const { isOn, directory, memoryBytesMax } = getConfig().models.local;
  if (!isOn) return 'off';
  const weights = weightsState(kind, directory);
  if (weights === 'damaged') return 'damaged';
  if (weights === 'missing') return 'not_fetched';
  return processBytes + neededBytes[kind] > memoryBytesMax ? 'too_little_memory' : null;
}
