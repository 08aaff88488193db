import { expect, test, vi } from 'vitest';
import { AcervoError, isAcervoError } from './errors';

test('an error of another bundle is known, and nothing else is taken for one', async () => {
  vi.resetModules();
  const other = await import('./errors');
  expect(other.AcervoError).not.toBe(AcervoError);
  const error = new other.AcervoError('too_large', 'The image has over 40 megapixels.');
  expect(isAcervoError(error)).toBe(true);
  expect(isAcervoError(error, 'too_large')).toBe(true);
  expect(isAcervoError(error, 'not_found')).toBe(false);
  for (const one of [new Error('too_large'), { name: 'AcervoError', code: 'x' }, null, 'x']) {
    expect(isAcervoError(one)).toBe(false);
  }
});
