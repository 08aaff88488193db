import { Images } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { Conversation } from '@/components/conversation/conversation';
import { OperatorHeader } from '@/components/operator/metrics/operator-header';
import { operatorText } from '@/components/operator/text';
import { galleryHref } from '@/components/photos/gallery-href';
import { getConfig } from '@/lib/config';
import { actingFor, type OperatorContext } from '@/lib/context';
import { isAcervoError } from '@/lib/errors';
import { readConversation } from '@/lib/operations';
import { listAccesses } from '@/lib/privacy';
import { operatorOrSignIn } from '../../or-sign-in';
import { personLabel } from '../../person-label';
import { accessView } from '../../privacy/access-view';
import { messageView } from './message-view';

interface PageProps {
  params: Promise<{ personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** This one and some before it; the person's page has more. */
const openingsShown = 10;

const address = z.object({ personId: z.uuid(), before: z.uuid().nullable().catch(null) });

/** Without the person's name: titles stay in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: operatorText(await viewerLanguage()).conversation.open };
}

export default async function ConversationPage({ params, searchParams }: PageProps) {
  const asked = address.safeParse({ ...(await params), before: (await searchParams).before });
  if (!asked.success) notFound();
  const { personId, before } = asked.data;
  const newestHref = `/report/conversations/${personId}`;
  const ctx = await operatorOrSignIn(before ? `${newestHref}?before=${before}` : newestHref);
  const { person, messages, earlier } = await readOrNotFound(ctx, { personId, before });
  const openings = await listAccesses({
    ctx: actingFor(ctx, personId),
    input: { limit: openingsShown },
  });
  const language = await viewerLanguage();
  const viewer = { language, timeZone: getConfig().timeZone, now: new Date() };
  const text = operatorText(language).conversation;
  const personName = personLabel(person);
  return (
    <>
      <OperatorHeader title={text.title(personName)}>
        <Link
          href={galleryHref({ person: personId })}
          aria-label={text.photos}
          title={text.photos}
          className="-mr-2.5 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
        >
          <Images size={20} aria-hidden />
        </Link>
      </OperatorHeader>
      <Conversation
        personName={personName}
        addresses={person.addresses}
        messages={messages.map((message) => messageView(message, viewer))}
        openings={openings.map((opening) => accessView(opening, viewer))}
        earlierHref={earlier === null ? null : `${newestHref}?before=${earlier}`}
        newestHref={before === null ? null : newestHref}
      />
    </>
  );
}

async function readOrNotFound(
  ctx: OperatorContext,
  input: { personId: string; before: string | null },
) {
  try {
    return await readConversation({ ctx, input });
  } catch (error) {
    if (isAcervoError(error, 'not_found')) notFound();
    throw error;
  }
}
