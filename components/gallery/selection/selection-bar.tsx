'use client';

import { Download, FileText, FolderPlus, PencilLine, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { IconButton } from '@/components/ui/icon-button';
import { galleryText } from '../../photos/text';
import type { OpenDialog } from './selecting';
import type { Changes } from './use-changes';
import type { Selection } from './use-selection';

interface SelectionBarProps {
  selection: Selection;
  changes: Changes;
  onOpen: (dialog: OpenDialog) => void;
}

/** How many photos are chosen, and what can be done with them; it stays below while one scrolls. */
export function SelectionBar({ selection, changes, onOpen }: SelectionBarProps) {
  const text = galleryText(useLanguage()).selection;
  const { chosen, isFull, clear } = selection;
  const count = chosen.size;
  const cannotChange = changes.obstacle !== null || changes.isBusy;
  const note = isFull ? text.full : (changes.obstacle ?? changes.problem);
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && `${text.chosen(count)}. ${note ?? ''}`}
      </p>
      {count > 0 && (
        <section
          aria-label={text.bar}
          className="fixed inset-x-3 bottom-3 z-10 mx-auto max-w-3xl rounded-panel bg-raised px-3 py-2 shadow-lift print:hidden"
        >
          <div className="flex items-center gap-1 max-sm:flex-wrap">
            <IconButton label={text.end} onClick={clear}>
              <X size={20} aria-hidden />
            </IconButton>
            <span className="mr-auto font-medium tabular-nums">{text.chosen(count)}</span>
            <div className="flex items-center max-sm:w-full max-sm:justify-between">
              <Act label={text.describe} isOff={cannotChange} onAct={() => onOpen('describe')}>
                <PencilLine size={19} aria-hidden />
              </Act>
              <Act label={text.addToAlbum} isOff={cannotChange} onAct={() => onOpen('album')}>
                <FolderPlus size={19} aria-hidden />
              </Act>
              <PaperForm
                action="/report/documents/zip"
                label={text.download}
                {...{ chosen, changes }}
              >
                <Download size={19} aria-hidden />
              </PaperForm>
              <PaperForm action="/report/documents/pdf" label={text.pdf} {...{ chosen, changes }}>
                <FileText size={19} aria-hidden />
              </PaperForm>
              <Act label={text.delete} isOff={cannotChange} onAct={() => void changes.remove()}>
                <Trash2 size={19} aria-hidden />
              </Act>
            </div>
          </div>
          {note !== null && <p className="px-3 pb-1.5 text-label text-ink-soft">{note}</p>}
        </section>
      )}
    </>
  );
}

const act =
  'inline-flex h-11 min-w-11 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-control px-3 text-center text-label text-ink transition-colors hover:bg-ink/7 disabled:cursor-default disabled:opacity-40 sm:flex-row sm:gap-2 [&>svg]:shrink-0';

interface ActProps {
  label: string;
  isOff: boolean;
  onAct: () => void;
  children: ReactNode;
}

function Act({ label, isOff, onAct, children }: ActProps) {
  return (
    <button type="button" disabled={isOff} onClick={onAct} className={act}>
      {children}
      {label}
    </button>
  );
}

interface PaperFormProps {
  action: string;
  label: string;
  chosen: Selection['chosen'];
  changes: Changes;
  children: ReactNode;
}

/** A file that the browser saves by itself; what the route has to say instead opens in a new page. */
function PaperForm({ action, label, chosen, changes, children }: PaperFormProps) {
  return (
    <form action={action} method="post" target="_blank" rel="noopener">
      <input type="hidden" name="photos" value={[...chosen.keys()].join(',')} />
      {changes.obstacle === null && changes.person !== null && (
        <input type="hidden" name="person" value={changes.person} />
      )}
      <button type="submit" className={act}>
        {children}
        {label}
      </button>
    </form>
  );
}
