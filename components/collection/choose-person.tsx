'use client';

import Link from 'next/link';
import { useLanguage } from '@/components/site/language-provider';
import { collectionText } from '../changes/text';
import { galleryHref } from '../photos/gallery-href';
import type { Person } from '../photos/person-filter';

interface ChoosePersonProps {
  people: Person[];
  path: string;
}

/** For an operator, who has none of these of their own. */
export function ChoosePerson({ people, path }: ChoosePersonProps) {
  const text = collectionText(useLanguage());
  return (
    <main className="mx-auto max-w-[34rem] px-gutter py-[8vh]">
      <h2 className="text-title font-semibold tracking-[-0.015em]">{text.person.choose}</h2>
      <p className="mt-2 text-lead text-pretty text-ink-soft">{text.person.lead}</p>
      <ul className="mt-6 grid">
        {people.map(({ id, name, photoCount }) => (
          <li key={id} className="border-t border-line last:border-b">
            <Link
              href={galleryHref({ person: id }, path)}
              className="-mx-3 flex items-baseline justify-between gap-4 rounded-control px-3 py-3 font-medium transition-colors hover:bg-ink/7"
            >
              <span className="min-w-0 truncate">{name}</span>
              <span className="text-label font-normal text-ink-soft">
                {text.albums.photos(photoCount)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
