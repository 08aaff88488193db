/**
 * The process that hosts the models: it does one task after the other, as they come, and ends with
 * its parent. It has no key, opens no connection, and is killed when it takes too much: nothing
 * here may keep what a task brought.
 */
import { isAcervoError } from '@/lib/errors';
import type { Answer, Request, Results, Task, TaskKind } from '../protocol';

/** Where nothing else tells how much memory it has, the parent hears it this often. */
const reportMs = 500;
const directory = process.argv[2] ?? '';

// Whatever a library of it tries, no model comes from elsewhere.
globalThis.fetch = () => Promise.reject(new Error('The models fetch nothing.'));

const tell = (answer: Answer) => process.send?.(answer, () => undefined);
const rssBytes = () => process.memoryUsage.rss();

/** Each kind's code is loaded with its first task, so that what nobody asks for takes no memory. */
const doers: {
  [Kind in TaskKind]: (task: Extract<Task, { kind: Kind }>) => Promise<Results[Kind]>;
} = {
  async look({ image }) {
    const { lookAtPhoto } = await import('./look-at-photo');
    return lookAtPhoto(directory, image);
  },
  async hear({ sound, language }) {
    const { takeWeightsFrom } = await import('./transformers');
    takeWeightsFrom(directory);
    const { hearSpeech } = await import('./hear-speech');
    return hearSpeech('whisper-base', sound, language);
  },
  async embed({ texts }) {
    const { takeWeightsFrom } = await import('./transformers');
    takeWeightsFrom(directory);
    const { embedTexts } = await import('./embed-texts');
    return embedTexts('minilm', texts);
  },
};

async function answer({ id, task }: Request): Promise<void> {
  try {
    const result = await doers[task.kind](task as never);
    tell({ kind: 'done', id, result, rssBytes: rssBytes() });
  } catch (error) {
    const code = isAcervoError(error) ? error.code : 'model_unavailable';
    const message = isAcervoError(error) ? error.message : 'The local model failed.';
    tell({ kind: 'failed', id, code, message, rssBytes: rssBytes() });
  }
}

process.on('message', (request: Request) => void answer(request));
process.once('disconnect', () => process.exit(0));
// A signal to the whole group is the parent's to answer: it may still wait for the task.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
setInterval(() => tell({ kind: 'memory', rssBytes: rssBytes() }), reportMs).unref();
