import { constants } from 'node:os';
import { ChildProcess, type Request, type TaskAnswer } from '@/lib/child-process';
import type { Results, Task, TaskKind } from './protocol';

/** More than the models' own code ever holds; weights and pictures lie outside of this. */
const heapMbMax = 512;

export interface ProcessSettings {
  /** The file that it runs. */
  entry: string;
  /** Where the weights lie. */
  directory: string;
  memoryBytesMax: number;
}

/** One life of the process that hosts the models. */
export class ModelProcess extends ChildProcess<Task, Results[TaskKind]> {
  /** The kinds whose models it has loaded. */
  readonly loaded = new Set<TaskKind>();

  constructor(
    { entry, directory, memoryBytesMax }: ProcessSettings,
    onAnswer: (answer: TaskAnswer<Results[TaskKind]>) => void,
    onEnd: (reason: string) => void,
  ) {
    const priority = constants.priority.PRIORITY_LOW;
    super(
      { entry, args: [directory], memoryBytesMax, heapMbMax, threads: 2, priority },
      onAnswer,
      onEnd,
    );
  }

  override send(request: Request<Task>): void {
    this.loaded.add(request.task.kind);
    super.send(request);
  }
}
