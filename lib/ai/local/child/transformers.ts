import { env } from '@huggingface/transformers';

/** One thread, as two cores have a web server to run; memory patterns cost 120 MB and gain nothing. */
export const sessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableMemPattern: false,
};

/** Weights come from this folder and from nowhere else. */
export function takeWeightsFrom(directory: string): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = directory.endsWith('/') ? directory : `${directory}/`;
  env.useFSCache = false;
  env.useBrowserCache = false;
}
