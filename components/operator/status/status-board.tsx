'use client';

import { useLanguage } from '@/components/site/language-provider';
import { RolesStatus } from './roles-status';
import { StatusBar, StatusRow, StatusSection } from './status-row';
import type { StatusView } from './status-view';
import { statusText } from './text';

/** What works and what is off, part by part. */
export function StatusBoard({ view }: { view: StatusView }) {
  return (
    <main className="mx-auto grid max-w-[52rem] gap-10 px-gutter pt-6 pb-24">
      <RolesStatus roles={view.roles} />
      <LocalModels localModels={view.localModels} />
      <BudgetStatus budget={view.budget} />
      <Work progress={view.progress} />
      <Base {...view} />
    </main>
  );
}

function LocalModels({ localModels }: Pick<StatusView, 'localModels'>) {
  const text = statusText(useLanguage()).local;
  return (
    <StatusSection title={text.title}>
      {localModels === null ? (
        <p className="text-ink-soft">{text.unknown}</p>
      ) : (
        <dl>
          {localModels.map(({ name, state }) => (
            <StatusRow key={name} of={`local-${name}`} name={text.names[name]}>
              <span
                className={state === 'ready' || state === 'off' ? '' : 'font-semibold text-danger'}
              >
                {text.states[state]}
              </span>
            </StatusRow>
          ))}
        </dl>
      )}
    </StatusSection>
  );
}

function Work({ progress }: Pick<StatusView, 'progress'>) {
  const text = statusText(useLanguage()).progress;
  return (
    <StatusSection title={text.title}>
      <dl>
        {progress.map(({ work, counts }) => (
          <StatusRow key={work} of={work} name={text.names[work]}>
            {counts === null ? (
              <span className="text-ink-soft">{text.notDone}</span>
            ) : (
              <>
                <span className="tabular-nums">{text.of(counts.done, counts.total)}</span>
                <StatusBar share={counts.share} label={text.names[work]} />
              </>
            )}
          </StatusRow>
        ))}
      </dl>
    </StatusSection>
  );
}

type BaseProps = Pick<StatusView, 'database' | 'storage' | 'isUnknownProxyThere'>;

function Base({ database, storage, isUnknownProxyThere }: BaseProps) {
  const { base: text, unknown } = statusText(useLanguage());
  return (
    <StatusSection title={text.title}>
      <dl>
        <StatusRow of="database" name={text.database}>
          {text.kinds[database.kind]}{' '}
          <span className="text-ink-soft">{database.version ?? unknown}</span>
        </StatusRow>
        {database.extensions.map(({ name, state }) => (
          <StatusRow key={name} of={name} name={name}>
            {text.states[state]}
            {state !== 'on' && (
              <p className="text-label text-pretty text-ink-soft">{text.extensions[name]}</p>
            )}
            {state === 'needs_administrator' && (
              <p className="text-label text-pretty">
                {text.administrator} <code>CREATE EXTENSION {name};</code>
              </p>
            )}
          </StatusRow>
        ))}
        <StatusRow of="storage" name={text.storage}>
          {text.stores[storage]}
        </StatusRow>
        {isUnknownProxyThere && (
          <StatusRow of="proxy" name={text.network}>
            <p className="text-pretty">{text.unknownProxy}</p>
          </StatusRow>
        )}
      </dl>
    </StatusSection>
  );
}

/** What models used today, beside what they may. */
function BudgetStatus({ budget }: { budget: StatusView['budget'] }) {
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
