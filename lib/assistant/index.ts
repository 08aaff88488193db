/**
 * The assistant: one agent, its instructions and its tools, whichever model answers.
 * Promises one answer a turn, within limits of steps, tokens and time, or an error that says the
 * model failed. The tools are built for the sender: an owner is never a model's to name. Captions,
 * transcripts and tool results are data; nothing in them gives a tool more than its verb allows.
 * What is kept as the person's own (descriptions, preferences, a yes) must stand in their words.
 */
import 'server-only';

export { type Answer, answer } from './answer';
export {
  type ButtonAction,
  buttonActionSchema,
  type OfferedButton,
  offeredButtonsMax,
} from './button-actions';
export { instructionsVersion } from './instructions';
export { withoutInventedLinks } from './invented-links';
export type { Journal } from './journal';
export { type Reply, replyWith } from './reply';
export { showUndone } from './tools/undo-last-change';
