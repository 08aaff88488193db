'use client';

import { Monitor, Moon, Sun } from 'lucide-react';

export interface SettingChoice {
  value: string;
  label: string;
  /** The language of the label, where it is another one than the page's. */
  lang?: string;
}

interface ChoiceListProps {
  name: string;
  title: string;
  choices: SettingChoice[];
  chosen: string;
  onChoose: () => void;
}

const icons: Record<string, typeof Sun> = { light: Sun, dark: Moon, system: Monitor };

/** One choice of a few that are all in sight; radio buttons, which keyboards and readers know. */
export function ChoiceList({ name, title, choices, chosen, onChoose }: ChoiceListProps) {
  return (
    <fieldset>
      <legend className="mb-3 text-lead font-semibold tracking-[-0.01em]">{title}</legend>
      <div className={`grid gap-2 ${choices.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {choices.map(({ value, label, lang }) => {
          const Icon = icons[value];
          return (
            <label
              key={value}
              lang={lang}
              className="flex min-h-13 cursor-pointer items-center gap-3 rounded-control border border-line bg-surface px-4 transition-colors hover:border-ink-soft has-checked:border-accent has-checked:bg-accent/8 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={value === chosen}
                onChange={onChoose}
                className="size-4.5 shrink-0 accent-accent outline-none"
              />
              {Icon && <Icon size={18} aria-hidden className="text-ink-soft" />}
              <span className="min-w-0 truncate">{label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
