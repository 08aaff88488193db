import { testAttacks } from './testing/attacks/test-attacks';

testAttacks('the rules assistant, words of somebody else', {
  start: async () => ({}),
  stop: async () => undefined,
});
