import { expect, test } from 'vitest';
import { AcervoError } from '@/lib/errors';
import type { Turn } from '../state/open-turn';
import { isLastAttempt, outagePatienceMs } from './retry-policy';

const turn = (tries: { attempts: number; failures: number; ageMs?: number }) =>
  ({ ...tries, startedAt: new Date(Date.now() - (tries.ageMs ?? 0)) }) as Turn;

const broken = new Error('a defect of ours');
const outage = new AcervoError('storage_unavailable', 'The store is down.');

test('what is broken here is tried three times', () => {
  expect(isLastAttempt(turn({ attempts: 2, failures: 1 }), broken)).toBe(false);
  expect(isLastAttempt(turn({ attempts: 3, failures: 2 }), broken)).toBe(true);
});

test('what reads a text died of it twice: that is enough', () => {
  const unreadable = new AcervoError('text_unreadable', 'It took too long.');
  expect(isLastAttempt(turn({ attempts: 1, failures: 0 }), unreadable)).toBe(false);
  expect(isLastAttempt(turn({ attempts: 2, failures: 1 }), unreadable)).toBe(true);
});

test('a vendor that is down is waited for, but not for ever', () => {
  const often = { attempts: 60, failures: 59 };
  expect(isLastAttempt(turn({ ...often, ageMs: outagePatienceMs - 5000 }), outage)).toBe(false);
  expect(isLastAttempt(turn({ ...often, ageMs: outagePatienceMs }), outage)).toBe(true);
  expect(isLastAttempt(turn({ attempts: 1, failures: 0, ageMs: outagePatienceMs }), outage)).toBe(
    false,
  );
});
