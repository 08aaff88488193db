import type { Metadata } from 'next';
import { siteText } from '@/components/site/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { viewerLanguage } from '../viewer-language';
import { signInQuery } from './sign-in-query';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: siteText(await viewerLanguage()).signIn.title };
}

export default async function SignInPage({ searchParams }: PageProps) {
  const { problem, next } = signInQuery.parse(await searchParams);
  const text = siteText(await viewerLanguage()).signIn;
  const problems = {
    key: text.wrongKey,
    tries: text.tooManyTries,
    link: text.linkNotValid,
  };
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      <form action="/sign-in/key" method="post" className="grid gap-6">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="key"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
          label={text.key}
          hint={text.keyHint}
          problem={problem && problems[problem]}
        />
        <Button type="submit">{text.submit}</Button>
      </form>
    </TiledPage>
  );
}
