'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { ConfirmPopup } from '@/components/ui/confirm-popup';
import { TextField } from '@/components/ui/text-field';
import { privacyText } from './text';

interface DeleteEverythingProps {
  /** Whose, where an operator does it. */
  personId: string | null;
  photos: number;
  /** The word that was sent was not the right one. */
  isProblem: boolean;
}

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
        <ConfirmPopup
          title={text.confirm.title}
          lead={text.confirm.lead(photos)}
          keep={text.confirm.no}
          keepLook="solid"
        >
          <form action="/report/privacy/delete" method="post">
            <input type="hidden" name="word" value={word} />
            <input type="hidden" name="sure" value="yes" />
            <input type="hidden" name="person" value={personId ?? ''} />
            <Button type="submit" look="outline">
              <span className="text-danger">{text.confirm.yes}</span>
            </Button>
          </form>
        </ConfirmPopup>
      </AlertDialog.Root>
    </section>
  );
}
