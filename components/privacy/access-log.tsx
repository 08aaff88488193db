'use client';

import { useLanguage } from '../site/language-provider';
import type { AccessView } from './access-view';
import { openerName } from './opener-name';
import { privacyText } from './text';

/** Which operators and programs were given the person's conversation, the latest first. */
export function AccessLog({ openings }: { openings: AccessView[] }) {
  const language = useLanguage();
  const text = privacyText(language).openings;
  return (
    <section>
      <h2 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h2>
      {openings.length === 0 ? (
        <p className="mt-2 text-ink-soft">{text.none}</p>
      ) : (
        <>
          <p className="mt-2 text-pretty text-ink-soft">{text.lead}</p>
          <ul className="mt-4">
            {openings.map((opening) => (
              <li
                key={`${opening.at} ${opening.name}`}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2.5"
              >
                <span className="min-w-0 font-medium break-words">
                  {openerName(opening, language)}
                </span>
                <time dateTime={opening.at} className="text-label text-ink-soft">
                  {opening.when}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
