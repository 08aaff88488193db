'use client';

import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { AccountForm, AccountRow } from './account-row';
import type { KeyView } from './account-view';
import { accountText } from './text';

export function KeyList({ keys }: { keys: KeyView[] }) {
  const text = accountText(useLanguage()).keys;
  if (keys.length === 0) return <p className="text-ink-soft">{text.none}</p>;
  return (
    <ul>
      {keys.map(({ id, name, hint, scopes, usedAt }) => (
        <AccountRow
          key={id}
          title={`${name} (…${hint})`}
          detail={`${scopes.join(', ')} · ${usedAt === null ? text.neverUsed : text.usedAt(usedAt)}`}
        >
          <AccountForm action="/report/keys/revoke" id={id}>
            <Button type="submit" look="outline" aria-label={text.revokeOf(name)}>
              {text.revoke}
            </Button>
          </AccountForm>
        </AccountRow>
      ))}
    </ul>
  );
}
