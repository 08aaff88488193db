/**
 * What Acervo remembers of a person beside their photos: the last exchanges, the preferences they
 * asked to have kept, and what the conversation is about just now.
 * Promises that it survives restarts, is bounded, and is one person's alone: the owner comes from
 * the context. An operator can see and clear it. Knows nothing of photos but their ids.
 */
import 'server-only';

export { clearAllMemory, clearPersonMemory } from './clear-memory';
export {
  type ConversationContext,
  dropLaterProposals,
  dropPassedProposals,
  readConversationContext,
  writeConversationContext,
} from './conversation-context';
export { type Exchange, recallExchanges, recordExchange } from './exchanges';
export { memoryContent, memoryStatus } from './inspect-memory';
export {
  forgetPreference,
  listPreferences,
  type Preference,
  rememberPreference,
} from './preferences';
