import { testAttacks } from './testing/attacks/test-attacks';

testAttacks('the built-in model, words of somebody else', {
  start: async () => ({}),
  stop: async () => undefined,
});
