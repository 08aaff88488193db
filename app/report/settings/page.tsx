import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { viewerPreferences } from '@/app/viewer-preferences';
import { SettingsForm } from '@/components/settings/settings-form';
import { settingsText } from '@/components/settings/text';
import { PageHeader } from '@/components/site/page-header';
import { knownOrSignIn } from '../or-sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: settingsText(await viewerLanguage()).title };
}

export default async function SettingsPage() {
  await knownOrSignIn('/report/settings');
  const text = settingsText(await viewerLanguage());
  return (
    <>
      <PageHeader title={text.title} />
      <main className="mx-auto w-full max-w-[48rem] px-gutter pt-10 pb-24">
        <p className="mb-10 text-lead text-pretty text-ink-soft">{text.lead}</p>
        <SettingsForm preferences={await viewerPreferences()} />
      </main>
    </>
  );
}
