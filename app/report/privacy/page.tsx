import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { viewerLanguage } from '@/app/viewer-language';
import { AccessLog } from '@/components/privacy/access-log';
import { ChoosePerson } from '@/components/privacy/choose-person';
import { DeleteEverything } from '@/components/privacy/delete-everything';
import { Leaving } from '@/components/privacy/leaving';
import { TakeEverything } from '@/components/privacy/take-everything';
import { privacyText } from '@/components/privacy/text';
import { PageHeader } from '@/components/site/page-header';
import { actingFor } from '@/lib/context';
import { isLeaving, listAccesses } from '@/lib/privacy';
import { readHoldings } from '@/lib/reports';
import { listPeopleShown } from '../list-people-shown';
import { knownOrSignIn } from '../or-sign-in';
import { requestViewer } from '../request-viewer';
import { accessView } from './access-view';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The page's words say this number. */
const openingsShown = 50;

const privacyQuery = z.object({
  person: z.uuid().nullable().catch(null),
  problem: z.literal('word').nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: privacyText(await viewerLanguage()).title };
}

/** Where people take everything with them, or leave; an operator does it for one of them. */
export default async function PrivacyPage({ searchParams }: PageProps) {
  const { person, problem } = privacyQuery.parse(await searchParams);
  const asked = await knownOrSignIn('/report/privacy');
  if (asked.actor === 'person' && person !== null && person !== asked.personId) notFound();
  const language = await viewerLanguage();
  const text = privacyText(language);
  const people = asked.actor === 'operator' ? await listPeopleShown(asked) : [];
  const name = people.find(({ id }) => id === person)?.name;
  const isChosen = asked.actor === 'person' || person !== null;
  return (
    <>
      <PageHeader title={name === undefined ? text.title : text.titleOf(name)} />
      <main className="mx-auto grid max-w-[40rem] gap-10 px-gutter pt-8 pb-24">
        {isChosen ? (
          <Holdings
            ctx={actingFor(asked, person)}
            personId={asked.actor === 'operator' ? person : null}
            isProblem={problem !== null}
          >
            <Link href="/report/shares" className="underline underline-offset-4">
              {text.links}
            </Link>
          </Holdings>
        ) : (
          <ChoosePerson people={people} language={language} />
        )}
      </main>
    </>
  );
}

interface HoldingsProps {
  ctx: ReturnType<typeof actingFor>;
  /** For addresses, where it is not the viewer. */
  personId: string | null;
  isProblem: boolean;
  children: ReactNode;
}

async function Holdings({ ctx, personId, isProblem, children }: HoldingsProps) {
  const leaving = await isLeaving({ ctx });
  if (leaving !== false) return <Leaving isGone={leaving === null} />;
  const holdings = await readHoldings({ ctx });
  const openings = await listAccesses({ ctx, input: { limit: openingsShown } });
  const viewer = await requestViewer();
  const query = personId === null ? '' : `?person=${personId}`;
  return (
    <>
      <TakeEverything query={query} holdings={holdings} />
      <p>{children}</p>
      <AccessLog openings={openings.map((opening) => accessView(opening, viewer))} />
      <DeleteEverything personId={personId} photos={holdings.photos} isProblem={isProblem} />
    </>
  );
}
