'use client';

import { Dialog } from '@base-ui/react/dialog';
import { type SubmitEvent, useRef, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { buttonLook } from '../ui/button-look';
import { TextField } from '../ui/text-field';
import { ChangeRefused, refusalText } from './post-change';
import { collectionText } from './text';

/** As the collection has it. */
const nameCharactersMax = 80;

interface NameDialogProps {
  isOpen: boolean;
  title: string;
  name: string;
  /** Rejects with what the server refused; the name stays in the field then. */
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Asks for an album's name, for a new one or for one that is called anew. */
export function NameDialog({ isOpen, title, name, onSave, onClose }: NameDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className={`fixed inset-0 z-30 bg-darkroom/60 ${fade}`} />
        <Dialog.Popup
          initialFocus={field}
          // In the lightbox, arrows turn to another photo and Escape would close that as well.
          onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          className={`fixed inset-x-4 top-1/3 z-30 mx-auto max-w-[26rem] -translate-y-1/3 rounded-panel bg-raised p-6 text-ink shadow-lift ${fade}`}
        >
          <Dialog.Title className="text-lead font-semibold">{title}</Dialog.Title>
          <NameForm field={field} name={name} onSave={onSave} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface NameFormProps extends Pick<NameDialogProps, 'name' | 'onSave' | 'onClose'> {
  field: React.RefObject<HTMLInputElement | null>;
}

function NameForm({ field, name, onSave, onClose }: NameFormProps) {
  const text = collectionText(useLanguage());
  const [written, setWritten] = useState(name);
  const [problem, setProblem] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    // A form in a portal is still within the forms of its React parents.
    event.stopPropagation();
    if (written.trim() === '' || isSaving) return;
    setIsSaving(true);
    try {
      await onSave(written);
      onClose();
    } catch (error) {
      const isTaken = error instanceof ChangeRefused && error.code === 'conflict';
      setProblem(isTaken ? text.albums.taken : refusalText(error, text));
      setIsSaving(false);
      field.current?.focus();
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="mt-4 grid gap-6">
      <TextField
        ref={field}
        label={text.albums.name}
        placeholder={text.albums.namePlaceholder}
        maxLength={nameCharactersMax}
        autoComplete="off"
        value={written}
        onChange={(event) => {
          setWritten(event.target.value);
          setProblem(undefined);
        }}
        problem={problem}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Dialog.Close className={buttonLook('outline')}>{text.albums.cancel}</Dialog.Close>
        <Button type="submit" disabled={written.trim() === '' || isSaving} focusableWhenDisabled>
          {text.albums.save}
        </Button>
      </div>
    </form>
  );
}
