import type { Turn } from '../state/open-turn';

export interface ButtonReplies {
  /** The turn brings an answer to the question that is open, tapped. */
  isAnswer: boolean;
  /** Messages whose words count for nothing: a button of a question that has passed, or a second tap. */
  idleMessageIds: Set<string>;
}

/**
 * Sorts a turn's taps. A button stays on the phone for as long as the chat does, but its words are
 * an answer only while its own question is open: "yes" under an old photo must not be taken for a
 * yes to what was asked since. Of several taps the last one counts.
 * @param openQuestion the turn whose proposal waits for an answer
 */
export function sortButtonReplies(turn: Turn, openQuestion: string | null): ButtonReplies {
  const buttonReplies = turn.messages.flatMap(({ id, context }) => {
    const question = questionOf(context.buttonPayload);
    return question === null ? [] : { id, isOpen: openQuestion !== null && isFor(question) };
  });
  const answer = buttonReplies.findLast(({ isOpen }) => isOpen);
  return {
    isAnswer: answer !== undefined,
    idleMessageIds: new Set(buttonReplies.filter((tap) => tap !== answer).map(({ id }) => id)),
  };

  /** Where the channel did not fill the place in, the only question that is open is meant. */
  function isFor(question: string): boolean {
    return question === openQuestion || question === '';
  }
}

/** @returns null for what is no button of ours; empty when the button names no question */
function questionOf(payload: string | null): string | null {
  const [, question] = /^(?:yes|another):(.*)$/s.exec(payload ?? '') ?? [];
  if (question === undefined) return null;
  return /^[0-9a-f-]{36}$/.test(question) ? question : '';
}
