import { instructionsVersion } from '../../lib/assistant';
import { getConfig } from '../../lib/config';
import type { TestConversation } from '../../lib/conversation/testing/start-conversation';
import type { SpokenDialogue } from './dialogues/dialogue';
import { playDialogue } from './play-dialogue';
import type { EvalResult, EvalRun } from './report-eval';
import { scoreDialogue } from './score-dialogue';

/** Few enough for a vendor's limit of requests, and for two cores. */
const atOnceMax = 4;
/** A model that needs longer is too slow to answer people; what is left is told as not played. */
const runTimeMaxMs = 30 * 60_000;

/** Plays the dialogues through one inbox, each as a person of its own, and scores them. */
export async function runEval(
  conversation: TestConversation,
  dialogues: SpokenDialogue[],
  onResult: (result: EvalResult) => void,
): Promise<EvalRun> {
  const at = new Date();
  const results: EvalResult[] = [];
  let next = 0;
  const play = async () => {
    for (let number = next++; number < dialogues.length; number = next++) {
      const dialogue = dialogues[number];
      if (!dialogue) return;
      const isLate = Date.now() - at.getTime() > runTimeMaxMs;
      const played = isLate ? null : await playDialogue(conversation, dialogue, number);
      const checks = played ? scoreDialogue(dialogue, played) : [];
      const result = { dialogue, played, checks };
      results[number] = result;
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: atOnceMax }, play));
  const { assistant } = getConfig().models.roles;
  return {
    model: assistant.kind === 'remote' ? assistant.model : 'built-in',
    instructions: instructionsVersion,
    at,
    seconds: (Date.now() - at.getTime()) / 1000,
    results,
  };
}
