import { describeMoment } from '../phrases';
import { afterCall, type Situation, type Step } from './situation';

export const rememberStep = (text: string, situation: Situation): Step =>
  afterCall(situation, 'rememberPreference', { text }, ({ remembered, instead }) => ({
    text: situation.phrases.remembered(remembered, instead),
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
    text: situation.phrases.nothingForgotten(preferences.map(({ text }) => text)),
  }));

/** Each with where it came from, so that the person can tell what to keep. */
export const listMemoryStep = (situation: Situation): Step =>
  afterCall(situation, 'listMemory', {}, ({ preferences, photos }) => ({
    text: situation.phrases.memory({
      photos,
      preferences: preferences.map(({ text, said, on }) => {
        const day = describeMoment(on, situation.state);
        return `${text} ${situation.phrases.saidOn(day, said === text ? null : said)}`;
      }),
    }),
  }));
