import type { Correction, Save } from '../interpret/intent';
import type { Phrases } from '../phrases';
import { afterCall, type Situation, type Step } from './situation';
import type { ToolResult } from './tool-results';

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
export function savedText(saves: Save[], { outcomes, phrases, state }: Situation): string {
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
    unnamed > 0 ? askOf(unnamed) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

  function askOf(count: number): string {
    return state.suggestion === null
      ? phrases.askWhat(count)
      : phrases.askWhether(count, state.suggestion);
  }
}

export const describeStep = (description: string, situation: Situation): Step =>
  afterCall(
    situation,
    'describeWaitingPhotos',
    { description, isSure: true },
    ({ described, stillWaiting }) => ({
      text: situation.phrases.described(described, description, stillWaiting),
    }),
  );

/** Asks before words become a description; the yes is a tap, or a word. */
export const offerStep = (description: string, situation: Situation): Step =>
  afterCall(situation, 'describeWaitingPhotos', { description, isSure: false }, ({ asks }) => ({
    text: asks === null ? situation.phrases.acknowledgement : situation.phrases.askIsIt(asks),
  }));

export function correctStep(
  { photoIds, which, instead, description, isAnswer }: Correction,
  situation: Situation,
): Step {
  const { phrases } = situation;
  if (description === '') return { text: phrases.askCorrection };
  const input = { photoIds, which, instead, description, confirmed: isAnswer ?? false };
  return afterCall(situation, 'correctDescription', input, (result) => ({
    text: correctedText(phrases, description, result),
  }));
}

/** What stood there is said once more, so that a mistaken correction can be taken back. */
function correctedText(
  phrases: Phrases,
  description: string,
  { corrected, before, now, isSure, asks, candidates }: ToolResult<'correctDescription'>,
): string {
  if (asks === 'which')
    return phrases.askWhich(
      candidates.map((one) => one.description),
      description,
    );
  if (asks === 'all') {
    return phrases.askAll(candidates.length, candidates[0]?.description ?? null, description);
  }
  if (corrected === 0) return now === null ? phrases.whichPhoto : phrases.saysSoAlready(now);
  const said = phrases.corrected(corrected, now ?? description, before);
  return isSure ? said : `${said} ${phrases.orUndo}`;
}

/** The answer to "is it …?": the photos take the words offered, or are asked about again. */
export const settleStep = (accepted: boolean, situation: Situation): Step =>
  afterCall(situation, 'acceptProposal', { accepted }, ({ described, description }) => {
    const { phrases, state } = situation;
    return accepted
      ? { text: phrases.described(described, description ?? state.proposal ?? '', 0) }
      : { text: phrases.askWhat(Math.max(1, state.waitingPhotoIds.length)) };
  });
