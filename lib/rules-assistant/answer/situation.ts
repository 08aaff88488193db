import type { LanguageModelV4ToolResultOutput } from '@ai-sdk/provider';
import { type Phrases, phrasesIn } from '../phrases';
import type { TurnState } from '../reading/turn-state';
import { type ToolName, type ToolResult, toolErrorSchema, toolResultSchemas } from './tool-results';

/** What a tool came to: its value, or the code of the refusal. */
type Outcome<Value> = { value: Value } | { failure: string };

export interface GivenResult {
  toolName: string;
  output: LanguageModelV4ToolResultOutput;
}

/** A step is some calls, or the text that ends the turn. */
export type Step = { calls: ToolCall[] } | { text: string };

interface ToolCall {
  tool: ToolName;
  input: Record<string, unknown>;
}

const call = (tool: ToolName, input: Record<string, unknown>): Step => ({
  calls: [{ tool, input }],
});

/** As many as fill a phone's screen; each photo is a message of its own, and each costs money. */
export const photosShownUsually = 5;

/** What has happened in this turn so far, and how to speak of it. */
export interface Situation {
  state: TurnState;
  phrases: Phrases;
  /** How many photos answer one request that names no number. */
  photosShown: number;
  /** Every outcome of the tool, in order; empty where it was not called yet. */
  outcomes: <Name extends ToolName>(tool: Name) => Outcome<ToolResult<Name>>[];
}

export function createSituation(
  state: TurnState,
  results: GivenResult[],
  photosShown = photosShownUsually,
): Situation {
  return {
    state,
    phrases: phrasesIn(state.language),
    photosShown,
    outcomes: (tool) =>
      results
        .filter(({ toolName }) => toolName === tool)
        .map(({ output }) => readOutcome(tool, output)),
  };
}

const unreadable = 'unreadable_result';

function readOutcome<Name extends ToolName>(
  tool: Name,
  output: LanguageModelV4ToolResultOutput,
): Outcome<ToolResult<Name>> {
  if (output.type !== 'json') return { failure: output.type };
  const refused = toolErrorSchema.safeParse(output.value);
  if (refused.success) return { failure: refused.data.error.code };
  const read = toolResultSchemas[tool].safeParse(output.value);
  return read.success ? { value: read.data as ToolResult<Name> } : { failure: unreadable };
}

/** Calls the tool once, then goes on with what it gave; a refusal ends the turn in a sentence. */
export function afterCall<Name extends ToolName>(
  situation: Situation,
  tool: Name,
  input: Record<string, unknown>,
  next: (value: ToolResult<Name>) => Step,
): Step {
  const [outcome] = situation.outcomes(tool);
  if (!outcome) return call(tool, input);
  if ('failure' in outcome) return { text: situation.phrases.failed(outcome.failure) };
  return next(outcome.value);
}
