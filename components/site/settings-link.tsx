'use client';

import { Settings } from 'lucide-react';
import Link from 'next/link';
import { useLanguage } from './language-provider';
import { siteText } from './text';

/** The way to language and appearance, for the bars of pages. */
export function SettingsLink() {
  const { settings } = siteText(useLanguage());
  return (
    <Link
      href="/report/settings"
      aria-label={settings}
      title={settings}
      className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
    >
      <Settings size={20} aria-hidden />
    </Link>
  );
}
