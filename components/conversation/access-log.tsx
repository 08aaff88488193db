'use client';

import { operatorText } from '../operator/text';
import type { AccessView } from '../privacy/access-view';
import { openerName } from '../privacy/opener-name';
import { useLanguage } from '../site/language-provider';

/** Who read this conversation, this time and before; the person reads the same. */
export function AccessLog({ openings }: { openings: AccessView[] }) {
  const language = useLanguage();
  const text = operatorText(language).conversation.openings;
  const line = (opening: AccessView) => text.by(openerName(opening, language), opening.when);
  const [latest, ...earlier] = openings;
  if (!latest) return null;
  return (
    <aside className="mb-6 border-b border-line pb-4 text-label text-pretty text-ink-soft">
      <p>
        <span className="font-medium text-ink">{line(latest)}.</span> {text.told}
      </p>
      {earlier.length > 0 && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center font-medium text-accent">
            {text.earlier}
          </summary>
          <ul className="grid gap-1">
            {earlier.map((opening) => (
              <li key={`${opening.at} ${opening.name}`} className="break-words">
                {line(opening)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
