import { MapPin } from 'lucide-react';
import type { PhoneMessage } from '@/lib/simulator';
import { usePhoneText } from '../use-phone-text';

/** About ten metres, which is what a pin is worth. */
const decimals = 4;

/** A pin within a bubble: its name, and where that is. */
export function PlaceCard({ location }: { location: NonNullable<PhoneMessage['location']> }) {
  const text = usePhoneText();
  const { label, address, latitude, longitude } = location;
  return (
    <p className="flex w-[16.5rem] max-w-full items-center gap-3 rounded-md bg-(--phone-hollow) px-3 py-2.5">
      <MapPin size={26} aria-hidden="true" className="shrink-0 text-(--phone-accent)" />
      <span className="grid min-w-0">
        <span className="font-medium">{label || text.pin}</span>
        {address !== '' && <span className="text-[0.8125rem]">{address}</span>}
        <span className="text-xs tabular-nums text-(--phone-ink-soft)">
          {latitude.toFixed(decimals)}, {longitude.toFixed(decimals)}
        </span>
      </span>
    </p>
  );
}
