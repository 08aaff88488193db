'use client';

import { useLanguage } from '@/components/site/language-provider';
import type { Album } from '../../changes/use-albums';
import type { GalleryQuery } from '../../photos/gallery-href';
import { galleryText } from '../../photos/text';
import { daysOfQuick, quickDays } from './quick-days';

interface FilterPanelProps {
  query: GalleryQuery;
  albums: Album[];
  onSearch: (changed: Partial<GalleryQuery>) => void;
}

const field =
  'h-11 rounded-control border border-line bg-surface px-3 text-body transition-colors hover:border-ink-soft';

/** All that narrows the photos; each choice is searched at once. */
export function FilterPanel({ query, albums, onSearch }: FilterPanelProps) {
  const text = galleryText(useLanguage()).filters;
  return (
    <div
      id="gallery-filters"
      className="mt-3 flex flex-wrap items-end gap-x-8 gap-y-5 rounded-panel border border-line bg-surface p-5"
    >
      <fieldset className="grid gap-2.5">
        <legend className="mb-2 font-medium">{text.days}</legend>
        <div className="flex flex-wrap gap-3">
          <DayField label={text.from} value={query.from} onChange={(from) => onSearch({ from })} />
          <DayField label={text.to} value={query.to} onChange={(to) => onSearch({ to })} />
        </div>
        <div className="flex flex-wrap gap-1.5">
          {quickDays.map((quick) => (
            <button
              key={quick}
              type="button"
              onClick={() => onSearch(daysOfQuick(quick, new Date()))}
              className="h-9 cursor-pointer rounded-full border border-line px-3.5 text-label transition-colors hover:border-ink-soft"
            >
              {text.quick[quick]}
            </button>
          ))}
        </div>
      </fieldset>
      {albums.length > 0 && (
        <label className="grid gap-1.5">
          <span className="text-label text-ink-soft">{text.album}</span>
          <select
            value={query.album ?? ''}
            onChange={(event) => onSearch({ album: event.target.value || null })}
            className={`${field} max-w-60`}
          >
            <option value="">{text.anyAlbum}</option>
            {albums.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="grid gap-1">
        <Check
          label={text.hasText}
          isOn={query.text}
          onChange={(isOn) => onSearch({ text: isOn })}
        />
        <Check
          label={text.hasNoDescription}
          isOn={query.undescribed}
          onChange={(isOn) => onSearch({ undescribed: isOn })}
        />
      </div>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className="grid gap-1.5">
      <span className="text-label text-ink-soft">{label}</span>
      <input
        type="date"
        value={value ?? ''}
        max="9998-12-31"
        onChange={(event) => onChange(event.target.value || null)}
        className={field}
      />
    </label>
  );
}

interface CheckProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4.5 accent-accent"
      />
      {label}
    </label>
  );
}
