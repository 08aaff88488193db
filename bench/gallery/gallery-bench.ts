/**
 * The gallery with a million photos: what its page and routes ask of PostgreSQL, each against the
 * plain way on the same rows, and what the browser has to do while one drags through all of them.
 */
import { z } from 'zod';
import type { Bench, Goal } from '../bench';
import { ms } from '../measure/print-report';
import { type Dragged, dragThrough } from './drag-through';
import { withGallery } from './open-gallery';

const photos = 1_000_000;
const p95GoalMs = 60;
const taskGoalMs = 50;
const tilesGoal = 200;

const measuredSchema = z.object({
  photos: z.number(),
  kinds: z.array(
    z.object({
      name: z.string(),
      p50: z.number(),
      p95: z.number(),
      p99: z.number(),
      plainP50: z.number(),
    }),
  ),
});

export const galleryBench: Bench = {
  name: 'gallery',
  about: `a gallery of ${photos} photos on PostgreSQL, against OFFSET, counting and ILIKE`,
  onlyByName: true,
  run: () =>
    withGallery(photos, {}, async (gallery) => {
      const measured = measuredSchema.parse(JSON.parse(gallery.printed));
      const dragged = await dragThrough(gallery);
      return {
        headings: ['', 'p50 ms', 'p95 ms', 'p99 ms', 'plainly p50 ms', 'times faster'],
        rows: measured.kinds.map(({ name, p50, p95, p99, plainP50 }) => [
          name,
          ms(p50),
          ms(p95),
          ms(p99),
          ms(plainP50),
          (plainP50 / p50).toFixed(1),
        ]),
        goals: [
          ...measured.kinds.map(({ name, p95 }) => ({
            what: `${name}: p95 at most ${p95GoalMs} ms`,
            measured: `${ms(p95)} ms`,
            isMet: p95 <= p95GoalMs,
          })),
          ...goalsOfDragging(dragged),
        ],
        notes: [
          `${measured.photos} photos; dragged to “${dragged.endMonth}”, then the wheel.`,
          `The page is ${dragged.height} pixels high; ${dragged.longTasks} tasks took more than 50 ms.`,
        ],
      };
    }),
};

function goalsOfDragging({ longestTaskMs, tilesMost }: Dragged): Goal[] {
  return [
    {
      what: `no task over ${taskGoalMs} ms while dragging`,
      measured: longestTaskMs === 0 ? 'none over 50 ms' : `${longestTaskMs} ms`,
      isMet: longestTaskMs <= taskGoalMs,
    },
    {
      what: `at most ${tilesGoal} tiles mounted`,
      measured: String(tilesMost),
      isMet: tilesMost <= tilesGoal,
    },
  ];
}
