import type { Intent } from '../interpret/intent';
import { aboutQuery } from './photo-steps';
import { afterCall, type Situation, type Step } from './situation';

/** A PDF of what was asked for; what does not fit is said. */
export function paperStep(
  { query, photoIds }: Extract<Intent, { kind: 'paper' }>,
  situation: Situation,
): Step {
  const { phrases } = situation;
  const { words, phrase, from, to } = query;
  const input = { words, from, to, photoIds, title: phrase };
  return afterCall(situation, 'makePdf', input, ({ photos, found, near }) => {
    if (photos > 0) return { text: phrases.pdf(photos, found) };
    const isAnything = words === null && from === null && to === null;
    return {
      text: isAnything
        ? phrases.noPhotos
        : phrases.foundNothing(aboutQuery(query, situation), near),
    };
  });
}

/** All of it goes in the gallery alone, where it is asked twice; the address follows the words. */
export const leaveStep = (situation: Situation): Step =>
  afterCall(situation, 'showPrivacyPage', {}, () => ({ text: situation.phrases.deleteInGallery }));
