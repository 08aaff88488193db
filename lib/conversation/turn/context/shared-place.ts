import type { SharedLocation } from '@/lib/channels';
import { shorten } from '@/lib/language';
import type { Turn } from '../state/open-turn';

/** Of a name and an address, which is what a search would be for; more is somebody's mischief. */
const placeCharactersMax = 200;
/** About ten metres: what a pin is worth as words. */
const decimals = 4;

export interface SharedPlace {
  /** Its name and address, or where it has none its coordinates. */
  words: string;
  latitude: number;
  longitude: number;
}

/** Where the turn's last pin points. */
export function sharedPlaceOf(turn: Turn): SharedPlace | null {
  const locations = turn.messages.flatMap(({ context }) => context.location ?? []);
  const last = locations.at(-1);
  if (!last) return null;
  return { words: wordsOf(last), latitude: last.latitude, longitude: last.longitude };
}

function wordsOf({ label, address, latitude, longitude }: SharedLocation): string {
  const [name = '', street = ''] = [label, address].map((part) => plain(part ?? ''));
  const parts = street.startsWith(name) ? [street] : [name, street];
  const words = parts.filter((part) => part !== '').join(', ');
  const coordinates = `${latitude.toFixed(decimals)}, ${longitude.toFixed(decimals)}`;
  return shorten(words || coordinates, placeCharactersMax);
}

const plain = (text: string) => text.replaceAll('\0', '').replace(/\s+/g, ' ').trim();
