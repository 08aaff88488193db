import type { Metadata } from 'next';
import Link from 'next/link';
import { PasskeyButton } from '@/components/sign-in/passkey-button';
import { signInText } from '@/components/sign-in/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { passkeyOrigin } from '@/lib/auth';
import { viewerLanguage } from '../../viewer-language';
import { signInPage, signInQuery } from '../sign-in-query';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInText(await viewerLanguage()).operator.title };
}

export default async function OperatorSignInPage({ searchParams }: PageProps) {
  const { problem, next } = signInQuery.parse(await searchParams);
  const { operator: text, problems } = signInText(await viewerLanguage());
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      <PasskeyButton next={next} origin={passkeyOrigin()} />
      <form
        action="/sign-in/operator/password"
        method="post"
        className="mt-8 grid gap-6 border-t border-line pt-8"
      >
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          autoComplete="username webauthn"
          required
          maxLength={254}
          label={text.email}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
          label={text.password}
          problem={problem && (problem === 'tries' ? problems.tries : problems.password)}
        />
        <Button type="submit">{text.submit}</Button>
      </form>
      <Link
        href={signInPage('/sign-in', { next })}
        className="mt-8 inline-block text-label text-ink-soft underline underline-offset-4 hover:text-ink"
      >
        {text.person}
      </Link>
    </TiledPage>
  );
}
