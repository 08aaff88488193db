'use client';

import { useLanguage } from '@/components/site/language-provider';
import { StatusBar, StatusRow, StatusSection } from './status-row';
import type { StatusView } from './status-view';
import { statusText } from './text';

/** What models used today, beside what they may. */
export function BudgetStatus({ budget }: { budget: StatusView['budget'] }) {
  const { budget: text, roles, unknown } = statusText(useLanguage());
  if (budget === null) {
    return (
      <StatusSection title={text.title}>
        <p className="text-ink-soft">{unknown}</p>
      </StatusSection>
    );
  }
  const used = text.used(budget.used, budget.usedMax);
  return (
    <StatusSection title={text.title}>
      <div data-status="budget">
        <p className="tabular-nums">{budget.isNone ? text.none : used}</p>
        {!budget.isNone && <StatusBar share={budget.share} label={used} />}
        <p className="mt-2 text-label text-pretty text-ink-soft">
          {!budget.isNone && `${text.person(budget.personMax)} `}
          {budget.peopleAtMax > 0 && `${text.atMax(budget.peopleAtMax)} `}
          {text.lead}
        </p>
      </div>
      {budget.byRole.length === 0 ? (
        <p className="mt-3 text-ink-soft">{text.nothing}</p>
      ) : (
        <dl className="mt-3">
          {budget.byRole.map(({ role, calls, used: ofRole }) => (
            <StatusRow key={role} of={`used-${role}`} name={roles.names[role]}>
              <span className="tabular-nums">
                {ofRole} <span className="text-ink-soft">· {text.calls(calls)}</span>
              </span>
            </StatusRow>
          ))}
        </dl>
      )}
    </StatusSection>
  );
}
