/**
 * The process that hosts the models: it does one task after the other, as they come, and is killed
 * when it takes too much.
 */
import { serveTasks } from '@/lib/child-process';
import type { Results, Task, TaskKind } from '../protocol';

const directory = process.argv[2] ?? '';

/** Each kind's code is loaded with its first task, so that what nobody asks for takes no memory. */
const doers: {
  [Kind in TaskKind]: (task: Extract<Task, { kind: Kind }>) => Promise<Results[Kind]>;
} = {
  async look({ image }) {
    const { analyzePhoto } = await import('./analyze-photo');
    return analyzePhoto(directory, image);
  },
  async hear({ sound, language }) {
    const { takeWeightsFrom } = await import('./transformers');
    takeWeightsFrom(directory);
    const { hearSpeech } = await import('./hear-speech');
    return hearSpeech({ speech: 'whisper-base', detector: 'silero-vad' }, sound, language);
  },
  async embed({ texts }) {
    const { takeWeightsFrom } = await import('./transformers');
    takeWeightsFrom(directory);
    const { embedTexts } = await import('./embed-texts');
    return embedTexts('minilm', texts);
  },
};

serveTasks<Task, Results[TaskKind]>((task) => doers[task.kind](task as never), {
  code: 'model_unavailable',
  message: 'The local model failed.',
});
