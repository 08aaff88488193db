'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { privacyText } from './text';

const refreshMs = 2000;

/** While everything is being deleted; looks again until nothing is left. */
export function Leaving({ isGone }: { isGone: boolean }) {
  const { leaving, gone } = privacyText(useLanguage()).leave;
  const router = useRouter();
  useEffect(() => {
    if (isGone) return;
    const timer = setInterval(() => router.refresh(), refreshMs);
    return () => clearInterval(timer);
  }, [isGone, router]);
  const { title, lead } = isGone ? gone : leaving;
  return (
    <div role="status">
      <h2 className="text-title font-semibold tracking-[-0.015em]">{title}</h2>
      <p className="mt-2 text-lead text-pretty text-ink-soft">{lead}</p>
    </div>
  );
}
