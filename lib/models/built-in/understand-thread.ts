// The thread that reads texts: answers each question with a message, see understand.ts.
import { parentPort } from 'node:worker_threads';
import { interpret } from './interpret/interpret';
import type { Question, ThreadAnswer } from './understand';

const tell = (answer: ThreadAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', ({ words, state }: Question) => {
  try {
    tell({ kind: 'read', turn: interpret(words, state) });
  } catch (error) {
    tell({ kind: 'failed', error });
  }
});
tell({ kind: 'ready' });
