'use client';

import { FileText, Mic, X } from 'lucide-react';
import { usePhoneText } from '../use-phone-text';
import type { ChosenFile } from './chosen-file';

interface Props {
  files: readonly ChosenFile[];
  onRemove: (id: number) => void;
}

/** What was chosen, before it is sent; any of it can be taken out again. */
export function PreviewTray({ files, onRemove }: Props) {
  const { composer } = usePhoneText();
  return (
    <section aria-label={composer.chosen(files.length)} className="px-4 pt-3">
      <ul className="flex gap-2 overflow-x-auto pt-1 pb-2">
        {files.map((chosen) => (
          <li key={chosen.id} className="relative shrink-0">
            <Preview chosen={chosen} />
            <button
              type="button"
              onClick={() => onRemove(chosen.id)}
              aria-label={composer.remove(chosen.file.name)}
              className="phone-remove"
            >
              <X size={15} strokeWidth={2.5} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-[0.8125rem] text-(--phone-ink-soft)">
        {composer.chosen(files.length)}
      </p>
    </section>
  );
}

function Preview({ chosen: { file, previewUrl } }: { chosen: ChosenFile }) {
  const kind = file.type.split('/')[0];
  if (kind === 'image') {
    return (
      <img
        src={previewUrl}
        alt={file.name}
        className="h-28 w-28 rounded-lg bg-(--phone-hollow) object-cover"
      />
    );
  }
  const Icon = kind === 'audio' ? Mic : FileText;
  return (
    <span className="grid h-28 w-28 place-content-center justify-items-center gap-2 rounded-lg bg-(--phone-hollow) p-2 text-xs">
      <Icon size={24} aria-hidden="true" />
      <span className="max-w-24 truncate">{file.name}</span>
    </span>
  );
}
