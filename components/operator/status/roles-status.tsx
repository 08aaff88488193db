'use client';

import { Check, CircleAlert, CircleHelp, type LucideIcon } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { StatusRow, StatusSection } from './status-row';
import type { RoleView, StatusView } from './status-view';
import { statusText } from './text';

/** Who plays each role, where, and whether it answers. */
export function RolesStatus({ roles }: { roles: StatusView['roles'] }) {
  const text = statusText(useLanguage()).roles;
  return (
    <StatusSection title={text.title}>
      <dl>
        {roles.map((one) => (
          <StatusRow key={one.role} of={one.role} name={text.names[one.role]}>
            <Player {...one} />
          </StatusRow>
        ))}
      </dl>
    </StatusSection>
  );
}

function Player({ role, player, model, origin, answer }: RoleView) {
  const text = statusText(useLanguage()).roles;
  if (player === 'off') {
    return (
      <>
        <p>{text.off}</p>
        <p className="text-label text-pretty text-ink-soft">{text.without[role]}</p>
      </>
    );
  }
  if (player !== 'remote') return <p>{text[player]}</p>;
  return (
    <>
      <p className="break-words">
        {model} <span className="text-ink-soft">· {origin}</span>
      </p>
      {answer !== null && <Answer answer={answer} />}
    </>
  );
}

const icons: Record<NonNullable<RoleView['answer']>, LucideIcon> = {
  listed: Check,
  unlisted: CircleHelp,
  refused: CircleAlert,
  silent: CircleAlert,
};

function Answer({ answer }: { answer: NonNullable<RoleView['answer']> }) {
  const { answers } = statusText(useLanguage()).roles;
  const Icon = icons[answer];
  const isBad = answer === 'refused' || answer === 'silent';
  return (
    <p
      className={`flex items-center gap-1.5 text-label ${isBad ? 'font-semibold text-danger' : 'text-ink-soft'}`}
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      {answers[answer]}
    </p>
  );
}
