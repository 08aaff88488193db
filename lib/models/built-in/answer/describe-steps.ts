import type { Save } from '../interpret/intent';
import { afterCall, type Situation, type Step } from './situation';

/** Keeps every group of the turn's photos; null once that is done. */
export function saveStep(saves: Save[], { outcomes }: Situation): Step | null {
  if (saves.length === 0 || outcomes('savePhotos').length >= saves.length) return null;
  return {
    calls: saves.map(({ photoIds, description }) => ({
      tool: 'savePhotos',
      input: { photoIds, description, captions: [] },
    })),
  };
}

/** Says what became of the photos, group by group, and asks for the words that are missing. */
export function savedText(saves: Save[], { outcomes, phrases }: Situation): string {
  const groups = saves.map((save, index) => ({ save, outcome: outcomes('savePhotos')[index] }));
  const saved = groups.map(({ outcome }) =>
    outcome && 'value' in outcome ? outcome.value.saved : 0,
  );
  const total = saved.reduce((sum, count) => sum + count, 0);
  const lost = saves.reduce((sum, { photoIds }) => sum + photoIds.length, 0) - total;
  const descriptions = groups.flatMap(({ save }, index) =>
    save.description !== null && saved[index] ? [save.description] : [],
  );
  const unnamed = groups.reduce(
    (sum, { save }, index) => sum + (save.description === null ? (saved[index] ?? 0) : 0),
    0,
  );
  return [
    total > 0 ? phrases.saved(total, descriptions) : '',
    lost > 0 ? phrases.notSaved(lost) : '',
    unnamed > 0 ? phrases.askWhat(unnamed) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

export const describeStep = (description: string, situation: Situation): Step =>
  afterCall(situation, 'describeWaitingPhotos', { description }, (result) => ({
    text: situation.phrases.described(result.described, description, result.stillWaiting),
  }));

export function correctStep(description: string, situation: Situation): Step {
  const { phrases } = situation;
  if (description === '') return { text: phrases.askCorrection };
  const input = { photoIds: null, description };
  return afterCall(situation, 'correctDescription', input, ({ corrected }) => ({
    text: corrected === 0 ? phrases.whichPhoto : phrases.corrected(corrected, description),
  }));
}
