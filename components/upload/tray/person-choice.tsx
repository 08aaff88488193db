'use client';

import { useLanguage } from '@/components/site/language-provider';
import { Select } from '@/components/ui/select';
import { uploadText } from '../text';

interface PersonChoiceProps {
  people: { id: string; name: string }[];
  person: string | null;
  onChoose: (person: string) => void;
}

/** For an operator: whose the photos are. Once it is said, all of this batch are theirs. */
export function PersonChoice({ people, person, onChoose }: PersonChoiceProps) {
  const text = uploadText(useLanguage());
  const chosen = people.find(({ id }) => id === person);
  if (chosen) {
    return (
      <p className="border-b border-line px-4 py-2.5 text-label text-ink-soft">
        {text.person}: <span className="font-medium text-ink">{chosen.name}</span>
      </p>
    );
  }
  const none = { value: '', label: text.choosePerson };
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="border-b border-line px-4 py-3">
      <Select
        label={text.person}
        name="person"
        value=""
        choices={[none, ...choices]}
        onChoose={(id) => id !== '' && onChoose(id)}
      />
    </div>
  );
}
