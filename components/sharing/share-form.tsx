'use client';

import { type FormEvent, useState } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { ShareDialogProps } from './share-dialog';
import type { MadeShare } from './share-ready';
import { sharingText } from './text';

const daysToChoose = [1, 7, 30, 90];
const daysUsual = 7;

interface ShareFormProps
  extends Pick<ShareDialogProps, 'photoIds' | 'albumId' | 'title' | 'personId'> {
  onMade: (share: MadeShare) => void;
}

/** For how long, and whether with a password. */
export function ShareForm({ onMade, ...shared }: ShareFormProps) {
  const text = sharingText(useLanguage());
  const [days, setDays] = useState(String(daysUsual));
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    setState('making');
    const share = await makeShare({ ...shared, days, password });
    if (share) onMade(share);
    else setState('failed');
  };
  return (
    <form onSubmit={submit} className="mt-5 grid gap-5">
      <div className="grid gap-1.5">
        <span className="font-medium" aria-hidden>
          {text.expiry}
        </span>
        <Select
          label={text.expiry}
          name="days"
          value={days}
          choices={daysToChoose.map((count) => ({ value: String(count), label: text.days(count) }))}
          onChoose={setDays}
        />
      </div>
      <TextField
        name="password"
        type="text"
        autoComplete="off"
        minLength={4}
        maxLength={200}
        label={text.password}
        hint={text.passwordHint}
      />
      {state === 'failed' && (
        <p role="alert" className="font-medium text-danger">
          {text.failed}
        </p>
      )}
      <Button type="submit" disabled={state === 'making'}>
        {state === 'making' ? text.making : text.make}
      </Button>
    </form>
  );
}

/** Null when it was refused or nobody answered. */
async function makeShare(
  wish: Omit<ShareFormProps, 'onMade'> & { days: string; password: string },
): Promise<MadeShare | null> {
  const body = new URLSearchParams({
    photos: (wish.photoIds ?? []).join(','),
    album: wish.albumId ?? '',
    title: wish.title ?? '',
    person: wish.personId ?? '',
    days: wish.days,
    password: wish.password,
  });
  try {
    const response = await fetch('/report/shares/new', { method: 'POST', body });
    return response.ok ? ((await response.json()) as MadeShare) : null;
  } catch {
    // Without a network; the form says that it did not work.
    return null;
  }
}
