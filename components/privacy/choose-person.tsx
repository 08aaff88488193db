import Link from 'next/link';
import type { Language } from '@/lib/language';
import { privacyText } from './text';

interface ChoosePersonProps {
  people: { id: string; name: string; photoCount: number }[];
  language: Language;
}

/** An operator says first whose data it is about. */
export function ChoosePerson({ people, language }: ChoosePersonProps) {
  const text = privacyText(language).choose;
  return (
    <section>
      <h2 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h2>
      <p className="mt-2 text-ink-soft">{people.length === 0 ? text.nobody : text.lead}</p>
      <ul className="mt-4 divide-y divide-line">
        {people.map(({ id, name, photoCount }) => (
          <li key={id}>
            <Link
              href={`/report/privacy?person=${id}`}
              className="flex items-baseline justify-between gap-4 py-3 hover:text-accent"
            >
              <span className="truncate font-medium">{name}</span>
              <span className="text-label text-ink-soft tabular-nums">
                {text.photos(photoCount)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
