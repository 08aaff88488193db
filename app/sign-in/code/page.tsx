import type { Metadata } from 'next';
import Link from 'next/link';
import { signInText } from '@/components/sign-in/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { viewerLanguage } from '../../viewer-language';
import { signInPage, signInQuery } from '../sign-in-query';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInText(await viewerLanguage()).code.title };
}

/** The same page for every number: it cannot tell who is known here. */
export default async function CodePage({ searchParams }: PageProps) {
  const { problem, next } = signInQuery.parse(await searchParams);
  const { code: text, problems } = signInText(await viewerLanguage());
  return (
    <TiledPage>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      <form action="/sign-in/code/open" method="post" className="grid gap-6">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          autoFocus
          maxLength={12}
          label={text.label}
          problem={problem && (problem === 'tries' ? problems.tries : problems.code)}
        />
        <Button type="submit">{text.submit}</Button>
      </form>
      <Link
        href={signInPage('/sign-in', { next })}
        className="mt-8 inline-block text-label text-ink-soft underline underline-offset-4 hover:text-ink"
      >
        {text.again}
      </Link>
    </TiledPage>
  );
}
