'use client';

import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';

export interface Choice {
  value: string;
  label: string;
  /** What stands beside the label in the list, such as a count. */
  detail?: string;
}

interface SelectProps {
  label: string;
  name: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}

/** One choice of a few, as a list that opens below the field. */
export function Select({ label, name, value, choices, onChoose }: SelectProps) {
  return (
    <BaseSelect.Root
      name={name}
      items={choices}
      value={value}
      onValueChange={(chosen) => onChoose(chosen ?? '')}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className="flex h-11 w-full min-w-0 cursor-pointer items-center justify-between gap-2 rounded-control border border-line bg-surface pr-2.5 pl-3.5 text-left transition-colors hover:border-ink-soft data-popup-open:border-ink-soft"
      >
        <BaseSelect.Value className="truncate" />
        <BaseSelect.Icon className="shrink-0 text-ink-soft">
          <ChevronsUpDown size={16} aria-hidden />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-30">
          <BaseSelect.Popup className="max-h-(--available-height) min-w-(--anchor-width) origin-(--transform-origin) overflow-y-auto rounded-control bg-raised py-1.5 shadow-lift transition-[scale,opacity] data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
            {choices.map((choice) => (
              <ChoiceLine key={choice.value} choice={choice} />
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}

function ChoiceLine({ choice }: { choice: Choice }) {
  return (
    <BaseSelect.Item
      value={choice.value}
      className="grid cursor-pointer grid-cols-[1rem_1fr_auto] items-center gap-2.5 px-3 py-2 outline-none select-none data-highlighted:bg-ink/7"
    >
      <BaseSelect.ItemIndicator className="col-start-1 text-accent">
        <Check size={16} aria-hidden />
      </BaseSelect.ItemIndicator>
      <BaseSelect.ItemText className="col-start-2 truncate">{choice.label}</BaseSelect.ItemText>
      <span className="col-start-3 text-label text-ink-soft tabular-nums">{choice.detail}</span>
    </BaseSelect.Item>
  );
}
