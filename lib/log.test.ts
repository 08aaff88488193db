import { expect, test } from 'vitest';
import { AcervoError } from './errors';
import { describeError } from './log';

test('a foreign error loses its message, which may quote a person', () => {
  const foreign = Object.assign(new Error('no such number +5511987654321'), { code: 21211 });
  const fields = describeError(foreign);
  expect(JSON.stringify(fields)).not.toContain('98765');
  expect(fields).toMatchObject({ type: 'Error', code: '21211' });
});

test('our own message is kept, and so is the chain of causes', () => {
  const error = new AcervoError('storage_unavailable', 'The bucket did not answer.', {
    cause: new Error('secret words'),
  });
  const fields = describeError(error);
  expect(fields).toMatchObject({
    code: 'storage_unavailable',
    message: 'The bucket did not answer.',
    cause: { type: 'Error' },
  });
  expect(JSON.stringify(fields)).not.toContain('secret');
});
