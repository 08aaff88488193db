import { KeySquare } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { AccountPage } from '@/components/account/account-page';
import { AccountSection } from '@/components/account/account-row';
import { DeviceList } from '@/components/account/device-list';
import { accountText } from '@/components/account/text';
import { WaysIn } from '@/components/account/ways-in';
import { buttonLook } from '@/components/ui/button-look';
import { listDevices } from '@/lib/auth';
import { getConfig } from '@/lib/config';
import { sessionOrSignIn } from '../or-sign-in';
import { deviceView, readWaysIn } from './show-account';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const problems = ['wrong', 'stale', 'unfit', 'too_often'] as const;
const outcomes = ['ended', 'removed', 'changed', ...problems] as const;
const devicesQuery = z.object({
  outcome: z.enum(outcomes).nullable().catch(null),
  welcome: z.string().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText(await viewerLanguage()).devices.title };
}

export default async function DevicesPage({ searchParams }: PageProps) {
  const { outcome, welcome } = devicesQuery.parse(await searchParams);
  const session = await sessionOrSignIn('/report/devices');
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date() };
  const devices = await listDevices({ session });
  const isOperator = session.ctx.actor === 'operator';
  const waysIn = isOperator ? await readWaysIn(session, viewer) : null;
  const text = accountText(language);
  return (
    <AccountPage
      title={text.devices.title}
      outcome={
        outcome && {
          words: text.outcomes[outcome],
          isProblem: problems.some((one) => one === outcome),
        }
      }
    >
      {waysIn && welcome !== undefined && (
        <AccountSection title={text.waysIn.title} lead={text.waysIn.lead}>
          <WaysIn view={{ ...waysIn, isWelcome: true }} />
        </AccountSection>
      )}
      <AccountSection
        title={welcome === undefined ? undefined : text.devices.title}
        lead={text.devices.lead}
      >
        <DeviceList devices={devices.map((device) => deviceView(device, viewer))} />
      </AccountSection>
      {waysIn && welcome === undefined && (
        <AccountSection title={text.waysIn.title} lead={text.waysIn.lead}>
          <WaysIn view={waysIn} />
        </AccountSection>
      )}
      {isOperator && (
        <AccountSection title={text.keys.title} lead={text.keys.lead}>
          <Link href="/report/keys" className={buttonLook('outline')}>
            <KeySquare size={18} aria-hidden />
            {text.keys.title}
          </Link>
        </AccountSection>
      )}
    </AccountPage>
  );
}
