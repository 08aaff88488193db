'use client';

import {
  Activity,
  ChartColumn,
  Ellipsis,
  Images,
  Link2,
  ListTodo,
  LogOut,
  type LucideIcon,
  MonitorSmartphone,
  Settings,
  ShieldCheck,
  Trash2,
  UserRoundSearch,
} from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { useLanguage } from '@/components/site/language-provider';
import { siteText } from '@/components/site/text';
import { collectionText } from '../../changes/text';
import { galleryHref } from '../../photos/gallery-href';
import { galleryText } from '../../photos/text';

interface GalleryMenuProps {
  /** Whose photos are shown; null is everybody's, or one's own. */
  person: string | null;
  /** Whoever looks after everybody's photos, and after what waits. */
  isOperator: boolean;
}

interface Entry {
  href: string;
  label: string;
  Icon: LucideIcon;
}

/** All pages beside the gallery, and the way out. The browser opens, closes and dismisses it. */
export function GalleryMenu({ person, isOperator }: GalleryMenuProps) {
  const id = useId();
  const { menu, signOut } = galleryText(useLanguage());
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={menu}
        title={menu}
        className="grid size-11 cursor-pointer place-items-center rounded-full text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink"
      >
        <Ellipsis size={22} aria-hidden />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-label={menu}
        className="inset-auto top-15 right-gutter m-0 w-64 rounded-control border border-line bg-surface p-1.5 text-ink shadow-lg"
      >
        <ul>
          {useEntries(person, isOperator).map((entry) => (
            <li key={entry.href}>
              <MenuLink {...entry} />
            </li>
          ))}
          <li className="mt-1.5 border-t border-line pt-1.5">
            <form action="/sign-out" method="post">
              <button type="submit" className={entryLook}>
                <LogOut size={19} aria-hidden className="text-ink-soft" />
                {signOut}
              </button>
            </form>
          </li>
        </ul>
      </nav>
    </>
  );
}

const entryLook =
  'flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-control px-3 text-left hover:bg-ink/7';

function MenuLink({ href, label, Icon }: Entry) {
  return (
    <Link href={href} className={entryLook}>
      <Icon size={19} aria-hidden className="text-ink-soft" />
      {label}
    </Link>
  );
}

function useEntries(person: string | null, isOperator: boolean): Entry[] {
  const language = useLanguage();
  const { albums, bin } = collectionText(language);
  const gallery = galleryText(language);
  const own = (path: string) => galleryHref({ person }, path);
  return [
    { href: own('/report/albums'), label: albums.title, Icon: Images },
    { href: own('/report/shares'), label: gallery.shares, Icon: Link2 },
    { href: own('/report/bin'), label: bin.title, Icon: Trash2 },
    ...(isOperator
      ? [
          { href: '/report/queue', label: gallery.queue, Icon: ListTodo },
          { href: '/report/handovers', label: gallery.handovers, Icon: UserRoundSearch },
          { href: '/report/metrics', label: gallery.metrics, Icon: ChartColumn },
          { href: '/report/status', label: gallery.status, Icon: Activity },
        ]
      : []),
    {
      href: '/report/devices',
      label: gallery.devices,
      Icon: MonitorSmartphone,
    },
    { href: own('/report/privacy'), label: gallery.privacy, Icon: ShieldCheck },
    { href: '/report/settings', label: siteText(language).settings, Icon: Settings },
  ];
}
