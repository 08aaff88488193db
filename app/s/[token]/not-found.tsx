import { viewerLanguage } from '@/app/viewer-language';
import { GuestDoor } from '@/components/guest/guest-password';
import { sharingText } from '@/components/sharing/text';

/** The same for a link that is over, was taken back or never was. */
export default async function GuestNotFound() {
  const { over } = sharingText(await viewerLanguage()).guest;
  return (
    <GuestDoor>
      <title>{`${over.title} · Acervo`}</title>
      <h1 className="text-title font-semibold tracking-[-0.015em]">{over.title}</h1>
      <p className="mt-3 text-lead text-pretty text-ink-soft">{over.lead}</p>
    </GuestDoor>
  );
}
