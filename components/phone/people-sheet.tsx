'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { PhonePerson } from '@/lib/simulator';
import { PersonAvatar } from './avatar';
import { PeopleList } from './people-list';
import { usePhoneText } from './use-phone-text';

interface Props {
  people: readonly PhonePerson[];
  current: PhonePerson;
  onChoose: (personId: string) => void;
}

/** The people on a small screen: behind the current one's face. */
export function PeopleSheet({ people, current, onChoose }: Props) {
  const text = usePhoneText();
  const [isOpen, setIsOpen] = useState(false);
  const choose = (personId: string) => {
    setIsOpen(false);
    onChoose(personId);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        aria-label={`${text.phoneOf(current.name)}. ${text.switchPerson}`}
        className="rounded-full p-0.5 md:hidden"
      >
        <PersonAvatar name={current.name} place={people.indexOf(current)} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="phone phone-backdrop" />
        <Dialog.Popup className="phone phone-sheet">
          <Dialog.Title className="px-3 pb-2 font-semibold">{text.peopleHeading}</Dialog.Title>
          <PeopleList people={people} currentId={current.id} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
