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
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
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
      <div className="grid justify-items-start gap-2">
        <TextField
          name="password"
          type="text"
          autoComplete="off"
          minLength={8}
          maxLength={200}
          label={text.password}
          hint={text.passwordHint}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="button" look="quiet" onClick={() => setPassword(suggestPassword())}>
          {text.suggest}
        </Button>
      </div>
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

const consonants = 'bdfgjlmnprstvz';
const vowels = 'aeiou';
const syllables = 8;

/** Eight syllables such as `tabo-rime-luva-sedo`: easy to say on the phone, some 49 bits to guess. */
function suggestPassword(): string {
  const random = crypto.getRandomValues(new Uint32Array(2 * syllables));
  const letter = (from: string, n: number) => from[(random[n] ?? 0) % from.length] ?? '';
  const spoken = Array.from(
    { length: syllables },
    (_, n) => letter(consonants, 2 * n) + letter(vowels, 2 * n + 1),
  );
  return spoken.join('').replace(/(.{4})(?=.)/g, '$1-');
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
