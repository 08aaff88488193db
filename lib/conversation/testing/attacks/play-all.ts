import type { TestConversation } from '../start-conversation';
import { attacks } from './attack';
import { type Played, playAttack } from './play-attack';

/** Enough to keep the queue busy on two cores. */
const atOnceMax = 8;

/** Plays every attack, each on a person of its own, in one inbox. @returns what to look at */
export async function playAll(conversation: TestConversation): Promise<Played[]> {
  const played: Played[] = [];
  let next = 0;
  const play = async () => {
    for (let number = next++; number < attacks.length; number = next++) {
      const attack = attacks[number];
      if (attack) played[number] = await playAttack(conversation, attack, number);
    }
  };
  await Promise.all(Array.from({ length: atOnceMax }, play));
  return played;
}
