'use client';

import { Images } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '@/lib/language';
import type { PhonePerson } from '@/lib/simulator';
import { Chat } from './chat/chat';
import { PeopleList } from './people-list';
import { PeopleSheet } from './people-sheet';
import { PhoneLanguage, usePhoneText } from './use-phone-text';
import './phone.css';

interface Props {
  language: Language;
  /** At least one. */
  people: [PhonePerson, ...PhonePerson[]];
  /** Whose phone is shown first. */
  personId: string;
}

/** A few people's phones, open at their chat with Acervo. */
export function Phone({ language, people, personId }: Props) {
  const [currentId, setCurrentId] = useState(personId);
  const current = people.find(({ id }) => id === currentId) ?? people[0];
  const choose = (id: string) => {
    setCurrentId(id);
    window.history.replaceState(null, '', `?person=${id}`);
  };
  return (
    <PhoneLanguage value={language}>
      <div className="phone flex h-dvh overflow-hidden">
        <Sidebar people={people} currentId={current.id} onChoose={choose} />
        <Chat key={current.id} person={current}>
          <PeopleSheet people={people} current={current} onChoose={choose} />
        </Chat>
      </div>
    </PhoneLanguage>
  );
}

function Sidebar(props: {
  people: readonly PhonePerson[];
  currentId: string;
  onChoose: (personId: string) => void;
}) {
  const text = usePhoneText();
  return (
    <aside className="hidden w-80 shrink-0 flex-col border-r border-(--phone-line) bg-(--phone-panel) md:flex">
      <div className="flex h-16 flex-col justify-center border-b border-(--phone-line) px-5">
        <p className="font-semibold leading-tight">{text.simulated}</p>
        <p className="text-[0.8125rem] leading-tight text-(--phone-ink-soft)">
          {text.simulatedNote}
        </p>
      </div>
      <nav aria-label={text.peopleHeading} className="min-h-0 flex-1 overflow-y-auto p-2">
        <h2 className="px-3 pt-3 pb-2 text-[0.8125rem] font-medium text-(--phone-ink-soft)">
          {text.peopleHeading}
        </h2>
        <PeopleList {...props} />
      </nav>
      <a href="/report" className="phone-person m-2 w-auto">
        <Images size={20} aria-hidden="true" />
        {text.gallery}
      </a>
    </aside>
  );
}
