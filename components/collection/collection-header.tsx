'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { siteText } from '@/components/site/text';
import { Select } from '@/components/ui/select';
import { collectionText } from '../changes/text';
import { galleryHref } from '../photos/gallery-href';
import type { Person } from '../photos/person-filter';

interface CollectionHeaderProps {
  title: string;
  /** Where the arrow leads, and what it is called where that is not the gallery. */
  backTo: string;
  backLabel?: string;
  /** Whom an operator may choose; empty for a person. */
  people: Person[];
  personId: string | null;
  /** This page's, to which the choice is added. */
  path: string;
  children?: ReactNode;
}

/** The bar that stays over albums and bin: the way back, what this is, and whose. */
export function CollectionHeader({
  title,
  backTo,
  backLabel,
  people,
  personId,
  path,
  children,
}: CollectionHeaderProps) {
  const language = useLanguage();
  const router = useRouter();
  const back = backLabel ?? siteText(language).backToGallery;
  return (
    <header className="sticky top-0 z-10 flex min-h-[4.25rem] items-center gap-2 border-b border-line bg-canvas px-gutter py-3 print:hidden">
      <Link
        href={backTo}
        aria-label={back}
        title={back}
        className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <h1 className="min-w-0 grow truncate text-lead font-semibold tracking-[-0.01em]">{title}</h1>
      {people.length > 1 && personId !== null && (
        <div className="w-[42%] max-w-60 shrink-0">
          <Select
            name="person"
            label={collectionText(language).person.choose}
            value={personId}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(person) => router.replace(galleryHref({ person }, path))}
          />
        </div>
      )}
      {children}
    </header>
  );
}
