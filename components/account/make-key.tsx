'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { useLanguage } from '../site/language-provider';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { accountText } from './text';

/** Makes a key and shows it, this once: no address and no page that is kept ever holds it. */
export function MakeKey({ scopes }: { scopes: readonly string[] }) {
  const text = accountText(useLanguage()).keys;
  const router = useRouter();
  const [made, setMade] = useState<string | 'failed' | null>(null);
  const make = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const key = await postKey(new FormData(form));
    setMade(key ?? 'failed');
    if (key === null) return;
    form.reset();
    router.refresh();
  };
  return (
    <form onSubmit={make} className="grid max-w-[28rem] gap-5">
      <TextField name="name" required maxLength={60} label={text.name} hint={text.nameHint} />
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{text.scopes}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="scopes" value={scope} className="size-5 accent-accent" />
            {text.scopeNames[scope] ?? scope}
          </label>
        ))}
      </fieldset>
      <div>
        <Button type="submit">{text.make}</Button>
      </div>
      <div role="status">
        {made === 'failed' && <p className="font-medium text-danger">{text.failed}</p>}
        {made !== null && made !== 'failed' && <MadeKey value={made} />}
      </div>
    </form>
  );
}

function MadeKey({ value }: { value: string }) {
  const text = accountText(useLanguage()).keys;
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
  };
  return (
    <div className="grid gap-3 rounded-control border border-line bg-surface p-4">
      <p className="font-medium">{text.made}</p>
      <code className="text-label break-all select-all">{value}</code>
      <div>
        <Button type="button" look="outline" onClick={copy}>
          {isCopied ? text.copied : text.copy}
        </Button>
      </div>
    </div>
  );
}

/** @returns the key, or null when it was not made */
async function postKey(form: FormData): Promise<string | null> {
  const answer = await fetch('/report/keys/make', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: form.get('name'), scopes: form.getAll('scopes') }),
  });
  return answer.ok ? ((await answer.json()) as { key: string }).key : null;
}
