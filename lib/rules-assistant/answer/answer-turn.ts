import { beyondPhotos, interpret, readIntent, withoutCaptions } from '../interpret/interpret';
import { readRequests } from '../interpret/requests';
import { phrasesIn } from '../phrases';
import { hasNewPhotos } from '../reading/pointed';
import type { TurnState } from '../reading/turn-state';
import { intentStep, nextStep } from './next-step';
import {
  createSituation,
  type GivenResult,
  photosShownUsually,
  type Situation,
  type Step,
} from './situation';

/** One turn's photos are messages of their own; the tool that sends them takes no more. */
const photosPerTurnMax = 10;

/** One request, or the photos of the turn: it goes on with the results of its own calls. */
type Part = (state: TurnState) => (situation: Situation) => Step;

/**
 * The next calls of a turn, or its answer. What a turn asks for is taken one by one, in order, and
 * the answers stand in one text. A request sees what those before it did: "manda as do gato e apaga
 * essa" means one of those.
 */
export function answerTurn(said: string[], state: TurnState, results: GivenResult[]): Step {
  const messages = said.map((text) => withoutCaptions(text, state)).filter((text) => text !== '');
  const { texts, description, leftOut } = readRequests(messages, state);
  const [only = description ?? messages.join('\n')] = texts;
  const isOne = texts.length + (description === null ? 0 : 1) <= 1;
  const parts = isOne ? [whole(only)] : [...photosOf(description, state), ...texts.map(request)];
  const shown = Math.floor(photosPerTurnMax / Math.max(1, texts.length));
  const answers: string[] = [];
  let now = state;
  let left = results;
  for (const part of parts) {
    const photosShown = Math.min(photosShownUsually, Math.max(1, shown));
    const { step, used, sent } = goOn(part(now), { state: now, results: left, photosShown });
    if ('calls' in step) return step;
    answers.push(step.text);
    left = left.slice(used);
    now = { ...now, ...(sent && { lastShownPhotoIds: sent }) };
  }
  if (leftOut > 0) answers.push(phrasesIn(state.language).tooManyRequests(leftOut));
  return { text: joinAnswers(answers) };
}

/** A colon leads to the photos behind the text; before another answer it would lead to that. */
function joinAnswers(answers: string[]): string {
  const texts = [...new Set(answers)].filter((text) => text !== '');
  return texts
    .map((text, at) => (at < texts.length - 1 ? text.replace(/:$/, '.') : text))
    .join('\n\n');
}

/** All that a turn says, as one request. */
const whole =
  (text: string): Part =>
  (state) =>
  (situation) =>
    nextStep(interpret(text, state), situation);

/** The turn's photos, its pin, and words for photos that wait; nothing where there are none. */
function photosOf(description: string | null, state: TurnState): Part[] {
  const { saves, pin, intent } = interpret(description ?? '', state);
  const isSilent = intent === null || intent.kind === 'silence';
  if (isSilent && saves.length === 0 && pin === null && state.knownPhotos.length === 0) return [];
  const asked = isSilent ? null : intent;
  return [() => (situation) => nextStep({ saves, pin, intent: asked }, situation)];
}

const request =
  (text: string): Part =>
  (state) => {
    const { intent } = readIntent(text, { ...state, sharedPlace: null });
    const asked = hasNewPhotos(state) ? beyondPhotos(intent) : intent;
    return (situation) => (asked === null ? { text: '' } : intentStep(asked, situation));
  };

/** Takes a part as far as the results of its calls go. */
function goOn(
  part: (situation: Situation) => Step,
  given: { state: TurnState; results: GivenResult[]; photosShown: number },
): { step: Step; used: number; sent: number[] | null } {
  let used = 0;
  let sent: number[] | null = null;
  for (;;) {
    const step = part(
      createSituation(given.state, given.results.slice(0, used), given.photosShown),
    );
    if (!('calls' in step) || given.results.length < used + step.calls.length) {
      return { step, used, sent };
    }
    used += step.calls.length;
    const { input } = step.calls.find(({ tool }) => tool === 'sendPhotos') ?? {};
    if (input) sent = input.photoIds as number[];
  }
}
