'use client';

import type { PhonePerson } from '@/lib/simulator';
import { PersonAvatar } from './avatar';
import { usePhoneLanguage } from './use-phone-text';

interface Props {
  people: readonly PhonePerson[];
  currentId: string;
  onChoose: (personId: string) => void;
}

/** Whose phones there are. */
export function PeopleList({ people, currentId, onChoose }: Props) {
  const language = usePhoneLanguage();
  return (
    <ul className="grid gap-0.5">
      {people.map((person, place) => (
        <li key={person.id}>
          <button
            type="button"
            aria-current={person.id === currentId ? 'true' : undefined}
            onClick={() => onChoose(person.id)}
            className="phone-person"
          >
            <PersonAvatar name={person.name} place={place} />
            <span className="grid min-w-0">
              <span className="truncate font-medium leading-tight">{person.name}</span>
              <span className="truncate text-[0.8125rem] text-(--phone-ink-soft)">
                {person.about[language]}
              </span>
              {person.number && (
                <span className="truncate text-[0.8125rem] tabular-nums text-(--phone-ink-soft)">
                  {person.number}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
