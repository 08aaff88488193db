import type { Asked, Details } from '../interpret/intent';
import { describeMoment, describePeriod } from '../phrases';
import { afterCall, type Situation, type Step } from './situation';
import type { ToolResult } from './tool-results';

type PhotoDetails = ToolResult<'photoDetails'>;

/** "When was that?": what is kept of the photo, or plainly that it is not known. */
export const lookUpStep = (asks: Asked, photoId: number | null, situation: Situation): Step =>
  afterCall(situation, 'photoDetails', { photoId }, (details) => ({
    text: answerOf(asks, details, situation),
  }));

function answerOf(asks: Asked, details: PhotoDetails, situation: Situation): string {
  const { phrases } = situation;
  const { description, caption, place, text } = details;
  switch (asks) {
    case 'when':
      return whenOf(details, situation);
    case 'where':
      return place === null ? phrases.noPlace : phrases.place(place);
    case 'text':
      return text === null ? phrases.noText : phrases.text(text);
    case 'anything':
      return [
        description === null ? '' : phrases.describedAs(description),
        caption === null ? '' : phrases.looksLike(caption),
        whenOf(details, situation),
        place === null ? '' : phrases.place(place),
        text === null ? '' : phrases.text(text),
      ]
        .filter((line) => line !== '')
        .join('\n');
  }
}

/** When it was taken is one thing, when it was sent another. */
function whenOf({ takenFrom, takenTo, sentOn }: PhotoDetails, { state, phrases }: Situation) {
  const taken = describePeriod({ from: takenFrom, to: takenTo ?? takenFrom }, state);
  return phrases.when(
    taken,
    sentOn.map((day) => describeMoment(day, state)),
  );
}

export function tellStep(details: Details, situation: Situation): Step {
  const { phrases, state } = situation;
  const { days, place, photoIds } = details;
  const input = { photoIds, from: days?.from ?? null, to: days?.to ?? null, place };
  return afterCall(situation, 'setPhotoDetails', input, ({ changed }) => ({
    text:
      changed === 0
        ? phrases.whichPhoto
        : [
            phrases.told(changed, days && describePeriod(days, state), place),
            ...(changed > 1 ? [phrases.orUndoAll] : []),
          ].join(' '),
  }));
}

/** Photos that came before: when, and with which words; nothing is asked of them. */
export function knownText({ state, phrases }: Situation): string {
  const [first] = state.knownPhotos;
  if (!first) return '';
  const on = describeMoment(first.firstSentOn, state);
  // Of several, what is said holds for all of them.
  const areCopies = state.knownPhotos.every(({ isCopy }) => isCopy);
  const { added } = first;
  if (state.knownPhotos.length === 1 && added !== undefined) {
    return phrases.knownAgain(on, first.description, added);
  }
  return phrases.known(state.knownPhotos.length, on, first.description, areCopies);
}

export function drawStep(
  input: { prompt: string; photoId: number | null },
  situation: Situation,
): Step {
  const { phrases, state } = situation;
  if (!state.capabilities.drawing) return { text: phrases.drawingOff };
  return afterCall(situation, 'makeDrawing', input, ({ drawn }) => ({
    text: drawn === 0 ? phrases.failed('unavailable') : phrases.drawn,
  }));
}
