'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { TextField } from '@/components/ui/text-field';
import { privacyText } from './text';

interface DeleteEverythingProps {
  /** Whose, where an operator does it. */
  personId: string | null;
  photos: number;
  /** The word that was sent was not the right one. */
  isProblem: boolean;
}

const fade = 'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Asks twice: by a word that is typed, and once more before anything is sent. */
export function DeleteEverything({ personId, photos, isProblem }: DeleteEverythingProps) {
  const text = privacyText(useLanguage()).leave;
  const [word, setWord] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const isTyped = word.trim().toLowerCase() === text.word.toLowerCase();
  return (
    <section className="border-t border-line pt-10">
      <h2 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h2>
      <p className="mt-2 text-pretty text-ink-soft">{text.lead}</p>
      <p className="mt-2 text-pretty text-ink-soft">{text.elsewhere}</p>
      <form
        className="mt-5 grid max-w-[24rem] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) setIsAsking(true);
        }}
      >
        <TextField
          name="typed"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          label={text.field(text.word)}
          problem={isProblem && word === '' ? text.notMeant : undefined}
        />
        <div>
          <Button type="submit" look="outline" disabled={!isTyped}>
            {text.next}
          </Button>
        </div>
      </form>
      <AlertDialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop className={`fixed inset-0 z-20 bg-darkroom/60 ${fade}`} />
          <AlertDialog.Popup
            className={`fixed inset-x-4 top-1/2 z-20 mx-auto max-w-[28rem] -translate-y-1/2 rounded-panel bg-raised p-6 shadow-lift ${fade}`}
          >
            <AlertDialog.Title className="text-lead font-semibold text-pretty">
              {text.confirm.title}
            </AlertDialog.Title>
            <AlertDialog.Description className="mt-2 text-pretty text-ink-soft">
              {text.confirm.lead(photos)}
            </AlertDialog.Description>
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close className={buttonLook('solid')}>
                {text.confirm.no}
              </AlertDialog.Close>
              <form action="/report/privacy/delete" method="post">
                <input type="hidden" name="word" value={word} />
                <input type="hidden" name="sure" value="yes" />
                <input type="hidden" name="person" value={personId ?? ''} />
                <Button type="submit" look="outline">
                  <span className="text-danger">{text.confirm.yes}</span>
                </Button>
              </form>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </section>
  );
}
