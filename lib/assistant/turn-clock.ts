/** How long the models of one turn may take, in all and at each step. */
interface TurnTime {
  totalMs: number;
  stepMs: number;
}

/**
 * The time that a turn's language model has. It stands still while a tool waits for a vendor of its
 * own, as a drawing does: that has its own limit, and is no sign that the language model is down.
 */
export interface TurnClock {
  /** Aborts when the time is over, or whoever runs the turn stops it. */
  readonly signal: AbortSignal;
  /** Whether the time is over. */
  isOver(): boolean;
  beginStep(): void;
  /** Stops the clock while the work lasts. */
  standStill<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

export function startClock({ totalMs, stepMs }: TurnTime, outer: AbortSignal): TurnClock {
  const controller = new AbortController();
  let totalLeftMs = totalMs;
  let stepLeftMs = stepMs;
  let runsSinceMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const expire = () =>
    controller.abort(new DOMException('The turn took too long.', 'TimeoutError'));
  const run = () => {
    runsSinceMs = Date.now();
    timer = setTimeout(expire, Math.max(0, Math.min(totalLeftMs, stepLeftMs)));
  };
  const halt = () => {
    clearTimeout(timer);
    const ranMs = Date.now() - runsSinceMs;
    totalLeftMs -= ranMs;
    stepLeftMs -= ranMs;
  };
  run();
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    isOver: () => controller.signal.aborted,
    beginStep() {
      halt();
      stepLeftMs = stepMs;
      run();
    },
    async standStill(work) {
      halt();
      try {
        return await work();
      } finally {
        run();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
