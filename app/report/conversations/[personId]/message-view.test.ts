import { expect, test } from 'vitest';
import { deliveryView, messageView } from './message-view';

test.each([
  ['waiting', null, 'queued'],
  ['sending', null, 'queued'],
  // The channel failed it, and it goes out once more.
  ['waiting', 'failed', 'queued'],
  ['held', 'failed', 'held'],
  ['failed', 'sent', 'failed'],
  ['done', null, 'sent'],
  ['done', 'queued', 'queued'],
  ['done', 'sent', 'sent'],
  ['done', 'delivered', 'delivered'],
  ['done', 'read', 'read'],
  ['done', 'failed', 'failed'],
] as const)('a reply that is %s with %s is shown as %s', (status, delivery, shown) => {
  expect(deliveryView({ status, delivery })).toBe(shown);
});

test('what came in has no ticks, and its hour is the viewer’s', () => {
  const viewer = {
    language: 'pt' as const,
    timeZone: 'America/Sao_Paulo',
    now: new Date('2026-07-14T12:00:00Z'),
  };
  const message = {
    id: 'x',
    direction: 'inbound' as const,
    status: 'done' as const,
    delivery: null,
    errorCode: null,
    body: 'oi',
    photos: [],
    drawingId: null,
    attachments: [],
    isForgotten: false,
    createdAt: new Date('2026-07-14T02:55:00Z'),
  };
  expect(messageView(message, viewer)).toMatchObject({
    isOurs: false,
    delivery: null,
    day: '2026-07-13',
    dayLabel: 'Ontem',
    time: '23:55',
  });
});
