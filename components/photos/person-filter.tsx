'use client';

import { useLanguage } from '../site/language-provider';
import { Select } from '../ui/select';
import { galleryText } from './text';

export interface Person {
  id: string;
  name: string;
  photoCount: number;
}

interface PersonFilterProps {
  people: Person[];
  chosen: string | null;
  onChoose: (personId: string | null) => void;
}

export function PersonFilter({ people, chosen, onChoose }: PersonFilterProps) {
  const text = galleryText(useLanguage());
  const choices = [
    { value: '', label: text.everyone },
    ...people.map(({ id, name, photoCount }) => ({
      value: id,
      label: name,
      detail: String(photoCount),
    })),
  ];
  return (
    <div className="w-full max-w-60 shrink-0 justify-self-end sm:w-[42%]">
      <Select
        name="person"
        label={text.person}
        value={chosen ?? ''}
        choices={choices}
        onChoose={(personId) => onChoose(personId || null)}
      />
    </div>
  );
}
