'use client';

import { useLanguage } from '../../site/language-provider';
import { buttonLook } from '../../ui/button-look';
import { operatorText } from '../text';
import { PersonLink } from './person-link';
import type { PersonView } from './queue-view';

export type HandoverOutcome = 'same' | 'other' | 'gone';

export interface HandoverView {
  id: string;
  number: string;
  former: PersonView;
  newcomer: PersonView;
  silentSince: string;
  notedAt: string;
  /** Null while nobody has decided. */
  decision: { isSame: boolean; by: string | null; at: string } | null;
}

interface HandoverBoardProps {
  handovers: HandoverView[];
  outcome: HandoverOutcome | null;
}

/** Numbers that seem to have changed hands, each with the two answers, and what was decided. */
export function HandoverBoard({ handovers, outcome }: HandoverBoardProps) {
  const text = operatorText(useLanguage()).handovers;
  const open = handovers.filter(({ decision }) => decision === null);
  const decided = handovers.filter(({ decision }) => decision !== null);
  return (
    <main className="mx-auto grid max-w-[52rem] gap-8 px-gutter pt-6 pb-24">
      {outcome !== null && (
        <p role="status" className="rounded-control border border-line bg-surface px-4 py-3">
          {text.outcomes[outcome]}
        </p>
      )}
      <p className="text-lead text-pretty text-ink-soft">
        {open.length === 0 ? text.nothing : text.lead}
      </p>
      {open.map((handover) => (
        <section key={handover.id} className="grid gap-2">
          <Who handover={handover} />
          <form action="/report/handovers/decide" method="post" className="grid gap-3">
            <input type="hidden" name="id" value={handover.id} />
            <div className="flex flex-wrap gap-3">
              <button type="submit" name="decision" value="other" className={buttonLook('outline')}>
                {text.other}
              </button>
            </div>
            <details>
              <summary className="cursor-pointer py-2.5 font-medium">{text.same}</summary>
              <p className="mb-3 text-pretty text-ink-soft">{text.sameLead}</p>
              <button type="submit" name="decision" value="same" className={buttonLook('solid')}>
                {text.join}
              </button>
            </details>
          </form>
        </section>
      ))}
      {decided.length > 0 && (
        <section>
          <h2 className="mb-3 text-lead font-semibold tracking-[-0.01em]">{text.decided}</h2>
          <ul className="grid gap-4">
            {decided.map(({ decision, ...handover }) => (
              <li key={handover.id}>
                <Who handover={handover} />
                {decision && <p>{text.was(decision.isSame, decision.at, decision.by)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Who({ handover }: { handover: Omit<HandoverView, 'decision'> }) {
  const text = operatorText(useLanguage()).handovers;
  return (
    <div>
      <h3 className="font-semibold">{handover.number}</h3>
      <p>
        {text.before} <PersonLink person={handover.former} /> · {text.now}{' '}
        <PersonLink person={handover.newcomer} />
      </p>
      <p className="text-ink-soft">{text.silent(handover.silentSince, handover.notedAt)}</p>
    </div>
  );
}
