import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { privacyText } from '@/components/privacy/text';
import { signInText } from '@/components/sign-in/text';
import { TiledPage } from '@/components/site/tiled-page';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { TextField } from '@/components/ui/text-field';
import { getConfig } from '@/lib/config';
import { hasFarewell } from '../report/privacy/farewell';
import { viewerLanguage } from '../viewer-language';
import { signInPage, signInQuery } from './sign-in-query';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: signInText(await viewerLanguage()).number.title };
}

export default async function SignInPage({ searchParams }: PageProps) {
  const { problem, next } = signInQuery.parse(await searchParams);
  const language = await viewerLanguage();
  const { number: text, problems } = signInText(language);
  const { gone } = privacyText(language).leave;
  return (
    <TiledPage>
      {hasFarewell(await cookies()) && (
        <div role="status" className="mb-10 border-b border-line pb-6">
          <p className="text-title font-semibold tracking-[-0.015em]">{gone.title}</p>
          <p className="mt-2 text-lead text-pretty text-ink-soft">{gone.lead}</p>
        </div>
      )}
      <h1 className="text-title font-semibold tracking-[-0.015em]">{text.title}</h1>
      <p className="mt-3 mb-8 text-lead text-pretty text-ink-soft">{text.lead}</p>
      <form action="/sign-in/code/send" method="post" className="grid gap-6">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="number"
          type="tel"
          autoComplete="tel"
          required
          autoFocus
          maxLength={40}
          // Anything with as many digits as a number has; whether it is known is not told.
          pattern="[^0-9]*([0-9][^0-9]*){8,15}"
          title={text.hint}
          label={text.label}
          hint={text.hint}
          problem={problem && (problem === 'tries' ? problems.tries : problems.link)}
        />
        <Button type="submit">{text.submit}</Button>
      </form>
      <div className="mt-10 grid justify-items-start gap-4 border-t border-line pt-6">
        <p className="text-pretty text-ink-soft">{text.orWrite}</p>
        <a href={conversationHref()} className={buttonLook('outline')}>
          {text.openWhatsApp}
        </a>
        <Link
          href={signInPage('/sign-in/operator', { next })}
          className="mt-2 text-label text-ink-soft underline underline-offset-4 hover:text-ink"
        >
          {text.operator}
        </Link>
      </div>
    </TiledPage>
  );
}

/** The conversation with us, the word already written. */
function conversationHref(): string {
  const { simulator, whatsapp } = getConfig();
  if (simulator) return '/simulator';
  return `https://wa.me/${whatsapp.from.replace(/\D/g, '')}?text=galeria`;
}
