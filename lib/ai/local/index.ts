/**
 * The models that run on this machine: text in photos, things and scenes, likeness, speech, and the
 * meaning of English texts.
 * Promises that they never stall their caller: they live in one child process of low priority that
 * is started by the first task, has a limit of memory and of time, and ends when it is idle. Hides
 * the process, the libraries (which only it loads) and where weights lie. Nothing is fetched here:
 * set-up does that, and `localModels` says what is missing.
 */

export { analyzePhoto } from './analyze-photo';
export { compareVectors } from './compare-vectors';
export { embedLocally } from './embed-locally';
export { type LocalModelProblem, type LocalModels, localModels } from './local-models';
export type { Look } from './protocol';
export { transcribeLocally } from './transcribe-locally';
export { watchWeights } from './weights';
