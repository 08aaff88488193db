import { LLMock } from '@copilotkit/aimock';
import { testAttacks } from './testing/attacks/test-attacks';
import { makeTraitor } from './testing/attacks/traitor';

const openai = new LLMock({ port: 0 });

testAttacks('a model that obeys whoever wrote last', {
  async start() {
    await openai.start();
    makeTraitor(openai);
    return {
      OPENAI_API_KEY: 'a-key',
      OPENAI_BASE_URL: `${openai.url}/v1`,
      // What is to hold is the tools' doing, not an exhausted budget's.
      ACERVO_PERSON_TOKENS_PER_DAY: '100000000',
      ACERVO_TOKENS_PER_DAY: '1000000000',
    };
  },
  stop: () => openai.stop(),
});
