/** What the operator reads about the queue, the conversations and who is who. */
export interface OperatorText {
  queue: {
    title: string;
    /** By the queue's own name; one that is not here is shown by that. */
    names: Record<string, string>;
    job: string;
    waiting: string;
    running: string;
    failed: string;
    oldest: string;
    nothing: { title: string; lead: string };
    blocked: { title: string; lead: string };
    troubled: string;
    states: { retry: string; failed: string };
    attempts: (count: number) => string;
    since: (duration: string) => string;
    /** How long something is over. */
    ago: (duration: string) => string;
    apologised: { title: string; lead: string; unreadable: string; failed: string };
    retry: string;
    drop: string;
    confirm: { title: string; lead: string; drop: string; keep: string };
    outcomes: { retried: string; dropped: string; gone: string };
    updates: { live: string; paused: string; lost: string; pause: string; goOn: string };
  };
  handovers: {
    title: string;
    lead: string;
    nothing: string;
    /** In front of a name each. */
    before: string;
    now: string;
    silent: (since: string, until: string) => string;
    other: string;
    same: string;
    sameLead: string;
    join: string;
    decided: string;
    was: (isSame: boolean, at: string, by: string | null) => string;
    outcomes: { same: string; other: string; gone: string };
  };
  conversation: {
    title: (name: string) => string;
    /** The numbers and ids of the person, separated by commas. */
    addresses: (list: string) => string;
    open: string;
    photos: string;
    earlier: string;
    newest: string;
    openings: { by: (who: string, when: string) => string; earlier: string; told: string };
    empty: string;
    forgotten: string;
    wordless: string;
    photo: string;
    drawing: string;
    attachments: { voice: string; gone: string; refused: string; waiting: string };
    delivery: {
      queued: string;
      sent: string;
      delivered: string;
      read: string;
      failed: string;
      held: string;
    };
    withCode: (words: string, code: string) => string;
  };
}
