import { ChevronsUpDown } from 'lucide-react';

export interface Choice {
  value: string;
  label: string;
  /** What stands behind the label in the list, such as a count. */
  detail?: string;
}

interface SelectProps {
  label: string;
  name: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}

/** One choice of a few. The list is the system's own: on a phone it is the one that people know. */
export function Select({ label, name, value, choices, onChoose }: SelectProps) {
  return (
    <div className="relative">
      <select
        aria-label={label}
        name={name}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className="h-11 w-full cursor-pointer appearance-none truncate rounded-control border border-line bg-surface pr-9 pl-3.5 transition-colors hover:border-ink-soft"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
            {choice.detail && ` (${choice.detail})`}
          </option>
        ))}
      </select>
      <ChevronsUpDown
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-3.5 right-2.5 text-ink-soft"
      />
    </div>
  );
}
