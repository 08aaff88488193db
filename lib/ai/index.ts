/**
 * The models, by role: who answers, looks at photos, listens to voice notes, turns words into
 * vectors, and draws.
 * Promises one assistant always: OpenAI's, or a server's that speaks its wire, when a key is set;
 * the built-in one, which works by rules, when none is. Every other role may be off, and says so by
 * `role_off`. Hides the providers and their packages. A model gets bytes and words of one person's
 * turn and nothing else; no provider is asked to keep them.
 */
import 'server-only';

export { type AssistantModel, getAssistantModel, getBuiltInAssistant } from './assistant-model';
export { captionPhotos, hasVisionModel, photosSeenMax } from './caption-photos';
export { checkRoles, type RoleReport, rolePlayers, type ServerAnswer } from './check-roles';
export { canDraw, drawImage } from './draw-image';
export {
  type Embedded,
  embeddingModel,
  embedTexts,
  textsPerCallMax,
} from './embed-texts';
export { nameLabels, type SeenLabel, severalOf, suggestFromLabels } from './labels';
export { keepsNothing } from './language-model';
export {
  analyzePhoto,
  compareVectors,
  type LocalModelProblem,
  type LocalModels,
  type Look,
  localModels,
  watchWeights,
} from './local';
export { traceModels, withoutContents } from './trace-models';
export { canTranscribe, type Transcript, transcribeAudio } from './transcription';
