import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import type { GivenResult } from './answer/situation';
import { type TurnState, turnStateSchema } from './reading/turn-state';

/** What this model reads of a prompt; earlier messages and files are none of its business. */
interface PromptReading {
  state: TurnState;
  /** What the person said in this turn, message by message. */
  messages: string[];
  results: GivenResult[];
}

export function readPrompt(prompt: LanguageModelV4Prompt): PromptReading {
  const lastUserIndex = prompt.findLastIndex(({ role }) => role === 'user');
  const afterwards = prompt.slice(lastUserIndex + 1);
  return {
    state: readState(prompt),
    messages: messagesOf(prompt[lastUserIndex]),
    results: afterwards.flatMap((message) =>
      message.role === 'tool' ? message.content.filter((part) => part.type === 'tool-result') : [],
    ),
  };
}

/** The last block counts: the instructions end with it, whatever a person's words contain. */
function readState(prompt: LanguageModelV4Prompt): TurnState {
  const instructions = prompt
    .flatMap((message) => (message.role === 'system' ? [message.content] : []))
    .join('\n');
  const start = instructions.lastIndexOf('<state>');
  const end = instructions.lastIndexOf('</state>');
  if (start < 0 || end < start)
    throw new Error('The rules assistant needs a <state> block at the end of its instructions.');
  const parsed = turnStateSchema.safeParse(
    JSON.parse(instructions.slice(start + '<state>'.length, end)),
  );
  if (!parsed.success) {
    // Only the places: what stands there may be a person's words.
    const places = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new Error(`The <state> block has another shape at: ${places.join(', ')}`);
  }
  return parsed.data;
}

const messagesOf = (message: LanguageModelV4Prompt[number] | undefined): string[] =>
  message?.role === 'user'
    ? message.content
        .flatMap((part) => (part.type === 'text' ? [part.text.trim()] : []))
        .filter((text) => text !== '')
    : [];
