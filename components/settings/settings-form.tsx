'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { languages, type Preferences } from '@/components/site/preferences';
import { languageTag } from '@/components/site/preferred-language';
import { buttonLook } from '@/components/ui/button-look';
import { ChoiceList } from './choice-list';
import { settingsText } from './text';

const ownNames = { pt: 'Português', en: 'English', es: 'Español' };

/** Each choice takes effect at once; without scripts it is a form with one button. */
export function SettingsForm({ preferences }: { preferences: Preferences }) {
  const text = settingsText(useLanguage());
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const [, startTransition] = useTransition();

  const save = async () => {
    if (!form.current) return;
    setOutcome(null);
    const body = new URLSearchParams(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value)]),
    );
    const answer = await fetch('/report/settings/save', {
      method: 'POST',
      body,
      redirect: 'manual',
    }).catch(() => null);
    const isSaved = answer?.type === 'opaqueredirect';
    if (isSaved) {
      navigator.serviceWorker?.controller?.postMessage('refresh');
      startTransition(() => router.refresh());
    }
    setOutcome(isSaved ? 'saved' : 'failed');
  };

  return (
    <form ref={form} action="/report/settings/save" method="post" className="grid gap-10">
      <ChoiceList
        name="theme"
        title={text.theme.title}
        chosen={preferences.theme ?? 'system'}
        choices={[
          { value: 'system', label: text.theme.asSystem },
          { value: 'light', label: text.theme.light },
          { value: 'dark', label: text.theme.dark },
        ]}
        onChoose={save}
      />
      <ChoiceList
        name="language"
        title={text.language.title}
        chosen={preferences.language ?? 'browser'}
        choices={[
          { value: 'browser', label: text.language.asBrowser },
          ...languages.map((one) => ({ value: one, label: ownNames[one], lang: languageTag(one) })),
        ]}
        onChoose={save}
      />
      <p
        role="status"
        className={`min-h-6 ${outcome === 'failed' ? 'text-danger' : 'text-ink-soft'}`}
      >
        {outcome !== null && text[outcome]}
      </p>
      <noscript>
        <button type="submit" className={buttonLook('solid')}>
          {text.save}
        </button>
      </noscript>
    </form>
  );
}
