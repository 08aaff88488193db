import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Phone } from '@/components/phone/phone';
import { getSimulatorFor, type PhonePerson } from '@/lib/simulator';
import { viewerLanguage } from '../viewer-language';

export const metadata: Metadata = { title: 'WhatsApp' };

interface Props {
  searchParams: Promise<{ person?: string | string[] }>;
}

/** The phones of the simulated WhatsApp, while there is one. */
export default async function SimulatorPage({ searchParams }: Props) {
  const simulator = getSimulatorFor((await headers()).get('host'));
  if (!simulator) notFound();
  const [first, ...others]: PhonePerson[] = simulator.people();
  if (!first) notFound();
  const { person } = await searchParams;
  const personId = typeof person === 'string' ? person : first.id;
  return (
    <Phone language={await viewerLanguage()} people={[first, ...others]} personId={personId} />
  );
}
