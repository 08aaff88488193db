import { afterCall, type Situation, type Step } from './situation';

export const rememberStep = (text: string, situation: Situation): Step =>
  afterCall(situation, 'rememberPreference', { text }, ({ remembered }) => ({
    text: situation.phrases.remembered(remembered),
  }));

export const forgetStep = (
  input: { number: number | null; words: string | null },
  situation: Situation,
): Step =>
  afterCall(situation, 'forgetPreference', input, ({ forgotten }) => ({
    text:
      forgotten === null
        ? situation.phrases.nothingForgotten(situation.state.preferences)
        : situation.phrases.forgotten(forgotten),
  }));

/** No tool forgets all at once; the list lets the person pick. */
export const forgetEverythingStep = (situation: Situation): Step =>
  afterCall(situation, 'listMemory', {}, ({ preferences }) => ({
    text: situation.phrases.nothingForgotten(preferences),
  }));

export const listMemoryStep = (situation: Situation): Step =>
  afterCall(situation, 'listMemory', {}, (memory) => ({ text: situation.phrases.memory(memory) }));
