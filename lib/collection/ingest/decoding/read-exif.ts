import ExifReader from 'exifreader';
import { DateTime } from 'luxon';

/** What a file tells of itself; null is what it does not tell, or what makes no sense. */
export interface TakenAt {
  /** YYYY-MM-DD by the camera's own clock. */
  day: string | null;
  latitude: number | null;
  longitude: number | null;
}

const nothing: TakenAt = { day: null, latitude: null, longitude: null };
/** No phone or camera that writes EXIF is older. */
const firstDay = '1990-01-01';
/** Where clocks begin again when a battery was empty. */
const resetDays = ['2000-01-01'];
/** A camera may be ahead of this machine by its zone. */
const aheadHoursMax = 14;

/** Reads the few tags that are kept. Whatever is wrong with the metadata, the photo is not. */
export function readExif(bytes: Buffer, now = new Date()): TakenAt {
  try {
    const { exif, gps } = ExifReader.load(bytes, {
      expanded: true,
      includeTags: {
        exif: ['DateTimeOriginal', 'DateTimeDigitized'],
        gps: ['Latitude', 'Longitude'],
      },
    });
    const written = exif?.DateTimeOriginal ?? exif?.DateTimeDigitized;
    return {
      day: readDay(written?.description, now),
      ...readPlace(gps?.Latitude, gps?.Longitude),
    };
  } catch {
    return nothing;
  }
}

/** "2019:07:14 10:20:30", as EXIF writes it. */
function readDay(text: unknown, now: Date): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)(\D|$)/.exec(String(text ?? ''));
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const last = DateTime.fromJSDate(now).toUTC().plus({ hours: aheadHoursMax }).toISODate() ?? '';
  const isMeant = DateTime.fromISO(day).isValid && day >= firstDay && day <= last;
  return isMeant && !resetDays.includes(day) ? day : null;
}

function readPlace(latitude: unknown, longitude: unknown): Omit<TakenAt, 'day'> {
  const isPlace =
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    // Nobody photographs there; it is what an unset receiver writes.
    !(latitude === 0 && longitude === 0);
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null };
}
