import type { Intent, TalkKind, Turn } from '../interpret/intent';
import { collectionStep } from './album-steps';
import { confirmStep, deleteQueryStep, proposeStep } from './deletion-steps';
import {
  correctStep,
  describeStep,
  offerStep,
  savedText,
  saveStep,
  settleStep,
} from './describe-steps';
import { drawStep, knownText, lookUpStep, tellStep } from './details-steps';
import { forgetEverythingStep, forgetStep, listMemoryStep, rememberStep } from './memory-steps';
import { leaveStep, paperStep } from './paper-steps';
import { againStep, moreStep, photosStep, similarStep } from './photo-steps';
import { afterCall, type Situation, type Step } from './situation';

/** The next calls, or the final text: photos are kept first, then the words are answered. */
export function nextStep({ saves, pin, intent }: Turn, situation: Situation): Step {
  const saving = saveStep(saves, situation);
  if (saving) return saving;
  // The place of a pin is noted beside whatever else the turn asks.
  const place = pin && tellStep(pin, situation);
  if (place && 'calls' in place) return place;
  const kept = [savedText(saves, situation), knownText(situation), place?.text ?? '']
    .filter((sentence) => sentence !== '')
    .join(' ');
  if (intent === null) return { text: kept };
  const step = intentStep(intent, situation);
  return 'calls' in step || kept === '' ? step : { text: `${kept}\n\n${step.text}` };
}

/** The next calls, or the text, for what words ask for beside photos. */
export function intentStep(intent: Intent, situation: Situation): Step {
  switch (intent.kind) {
    case 'photos':
      return intent.purpose === 'delete'
        ? deleteQueryStep(intent.query, situation)
        : photosStep(intent, situation);
    case 'more':
      return moreStep(intent.count, situation);
    case 'again':
      return againStep(intent.photoIds, situation);
    case 'deleteShown':
      return proposeStep(intent.photoIds, '', situation);
    case 'deleteUnclear':
      return { text: situation.phrases.whichToDelete };
    case 'deleteEverything':
      return leaveStep(situation);
    case 'confirm':
      return confirmStep(intent.confirmed, situation);
    case 'describe':
      return describeStep(intent.description, situation);
    case 'offer':
      return offerStep(intent.description, situation);
    case 'correct':
      return correctStep(intent, situation);
    case 'settle':
      return settleStep(intent.accepted, situation);
    case 'similar':
      return similarStep({ photoId: intent.photoId, count: intent.count }, situation);
    case 'lookUp':
      return lookUpStep(intent.asks, intent.photoId, situation);
    case 'tell':
      return andAsk(tellStep(intent, situation), situation);
    case 'doubtDate':
      return { text: situation.phrases.doubtDate(intent.doubt) };
    case 'draw':
      return drawStep({ prompt: intent.prompt, photoId: intent.photoId }, situation);
    case 'paper':
      return paperStep(intent, situation);
    case 'remember':
      return rememberStep(intent.text, situation);
    case 'forget':
      return forgetStep({ number: intent.number, words: intent.words }, situation);
    case 'forgetEverything':
      return forgetEverythingStep(situation);
    case 'undo':
    case 'addToAlbum':
    case 'showAlbum':
    case 'listAlbums':
    case 'albumElsewhere':
      return collectionStep(intent, situation);
    default:
      return talkStep(intent.kind, situation);
  }
}

function talkStep(kind: TalkKind, situation: Situation): Step {
  const { phrases, state } = situation;
  switch (kind) {
    case 'listMemory':
      return listMemoryStep(situation);
    case 'gallery':
      return afterCall(situation, 'galleryLink', {}, () => ({ text: phrases.gallery }));
    case 'help':
      return afterCall(situation, 'showHelp', {}, (can) => ({
        text: phrases.help({
          ...can,
          canRead: state.capabilities.reading,
          canDraw: state.capabilities.drawing,
        }),
      }));
    case 'saveThis':
      return { text: waitingQuestion(situation) ?? phrases.sendMePhoto };
    case 'acknowledgement':
      return { text: waitingQuestion(situation) ?? phrases.acknowledgement };
    case 'silence':
      return { text: state.capabilities.hearing ? phrases.chat : phrases.cannotHear };
    case 'voice':
      return { text: state.capabilities.hearing ? phrases.canHear : phrases.cannotHear };
    default:
      return { text: phrases[kind] };
  }
}

/** When and where is no answer to what it is: a photo that waits is asked after once more. */
function andAsk(step: Step, situation: Situation): Step {
  const { waitingPhotoIds, newPhotos } = situation.state;
  if ('calls' in step || newPhotos.length > 0 || waitingPhotoIds.length === 0) return step;
  return { text: `${step.text} ${waitingQuestion(situation)}` };
}

/** Photos that still wait for words are asked after, rather than forgotten. */
const waitingQuestion = ({ state, phrases }: Situation): string | null =>
  state.waitingPhotoIds.length > 0 ? phrases.askWhat(state.waitingPhotoIds.length) : null;
