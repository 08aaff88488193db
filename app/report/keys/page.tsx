import type { Metadata } from 'next';
import { viewerLanguage } from '@/app/viewer-language';
import { AccountPage } from '@/components/account/account-page';
import { AccountSection } from '@/components/account/account-row';
import { KeyList } from '@/components/account/key-list';
import { MakeKey } from '@/components/account/make-key';
import { accountText } from '@/components/account/text';
import { listKeys, scopes } from '@/lib/auth';
import { getConfig } from '@/lib/config';
import { keyView } from '../devices/show-account';
import { operatorOrSignIn } from '../or-sign-in';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText(await viewerLanguage()).keys.title };
}

export default async function KeysPage({ searchParams }: PageProps) {
  const isRevoked = (await searchParams).outcome === 'revoked';
  const ctx = await operatorOrSignIn('/report/keys');
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date() };
  const keys = await listKeys({ ctx });
  const text = accountText(language).keys;
  return (
    <AccountPage
      title={text.title}
      outcome={isRevoked ? { words: text.revoked, isProblem: false } : null}
    >
      <AccountSection lead={text.lead}>
        <KeyList keys={keys.map((key) => keyView(key, viewer))} />
      </AccountSection>
      <AccountSection title={text.make}>
        <MakeKey scopes={scopes} />
      </AccountSection>
    </AccountPage>
  );
}
