import { expect, test } from 'vitest';
import { emptyAnswer } from './empty-answer';

test('the answer is TwiML that sends nothing', async () => {
  const answer = emptyAnswer();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
  expect(await answer.text()).toMatch(/<Response\/>$/);
});
