import { expect, test } from 'vitest';
import type { Status } from '@/lib/operations';
import { showStatus } from './show-status';

const status: Status = {
  roles: [],
  localModels: null,
  database: { kind: 'postgres', report: null },
  storage: 'local',
  isUnknownProxyThere: false,
  usage: {
    used: 12_345,
    usedMax: 10_000,
    personMax: 5000,
    peopleAtMax: 1,
    byRole: [{ role: 'image', calls: 1, used: 12_345 }],
  },
  sights: { done: 1, total: 4 },
  embeddings: null,
};

test('numbers are the viewer’s, and a budget that was overshot is a full bar', () => {
  const { budget } = showStatus(status, 'pt');
  expect(budget).toMatchObject({ used: '12.345', usedMax: '10.000', share: 1, isNone: false });
  expect(showStatus(status, 'en').budget?.used).toBe('12,345');
});

test('no budget at all is told from one that is used up', () => {
  const usage = { ...status.usage, used: 0, usedMax: 0 } as Status['usage'];
  expect(showStatus({ ...status, usage }, 'pt').budget).toMatchObject({ isNone: true });
});

test('a part that does not answer is not known; the others are shown', () => {
  const view = showStatus({ ...status, usage: null }, 'es');
  expect(view.budget).toBeNull();
  expect(view.database).toEqual({ kind: 'postgres', version: null, extensions: [] });
  expect(view.progress).toEqual([
    { work: 'sights', counts: { done: '1', total: '4', share: 0.25 } },
    { work: 'embeddings', counts: null },
  ]);
});
