/**
 * The models: who answers, who listens to voice notes, and who turns words into vectors.
 * Promises one assistant always: OpenAI's, or a server's that speaks its wire, when a key is set;
 * the built-in one, which works by rules, when none is. Hides the providers and their packages.
 * A model gets bytes and words of one person's turn and nothing else; no provider is asked to keep them.
 */
import 'server-only';

export { type AssistantModel, getAssistantModel, getBuiltInAssistant } from './assistant-model';
export {
  type Embedded,
  embeddingModel,
  embedTexts,
  textsPerCallMax,
} from './embedding/embed-texts';
export { canTranscribe, transcribeAudio } from './transcription';
export type { TurnState } from './turn-state';
