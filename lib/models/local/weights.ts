import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TaskKind } from './protocol';
import type weights from './weights.json';

type WeightsName = keyof typeof weights;

/** What a kind of task needs beside what packages bring; set-up puts each there whole or not at all. */
const neededBy: Record<TaskKind, readonly WeightsName[]> = {
  look: ['coco-ssd', 'resnet50'],
  hear: ['whisper-base'],
  embed: ['minilm'],
};

export function areWeightsThere(kind: TaskKind, directory: string): boolean {
  return neededBy[kind].every((name) =>
    existsSync(path.join(/* turbopackIgnore: true */ directory, name)),
  );
}
