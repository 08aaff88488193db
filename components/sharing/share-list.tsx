'use client';

import { useLanguage } from '@/components/site/language-provider';
import { ShareRow } from './share-row';
import type { ShareView } from './share-view';
import { sharingText } from './text';

export type ShareOutcome = 'revoked' | 'gone';

interface ShareListProps {
  shares: ShareView[];
  /** What became of the link that was just decided about. */
  outcome: ShareOutcome | null;
}

/** Every link with what it shows, how often it was looked at, and how to end it. */
export function ShareList({ shares, outcome }: ShareListProps) {
  const text = sharingText(useLanguage()).list;
  return (
    <main className="mx-auto max-w-[52rem] px-gutter pt-6 pb-24">
      {outcome !== null && (
        <p role="status" className="mb-6 rounded-control border border-line bg-surface px-4 py-3">
          {outcome === 'revoked' ? text.isRevoked : text.isGone}
        </p>
      )}
      {shares.length === 0 && (
        <div>
          <h2 className="text-title font-semibold tracking-[-0.015em]">{text.empty.title}</h2>
          <p className="mt-1 max-w-[32rem] text-lead text-pretty text-ink-soft">
            {text.empty.lead}
          </p>
        </div>
      )}
      <ul className="divide-y divide-line">
        {shares.map((share) => (
          <ShareRow key={share.id} share={share} />
        ))}
      </ul>
    </main>
  );
}
