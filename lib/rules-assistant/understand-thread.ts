// The thread that reads texts: answers each question with a message, see understand.ts.
import { parentPort } from 'node:worker_threads';
import { answerTurn } from './answer/answer-turn';
import type { Question, ThreadAnswer } from './understand';

const tell = (answer: ThreadAnswer) => parentPort?.postMessage(answer);

parentPort?.on('message', ({ messages, state, results }: Question) => {
  try {
    tell({ kind: 'read', step: answerTurn(messages, state, results) });
  } catch (error) {
    tell({ kind: 'failed', error });
  }
});
tell({ kind: 'ready' });
