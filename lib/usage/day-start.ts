import { DateTime } from 'luxon';
import { getConfig } from '@/lib/config';

/** Midnight where the people live: from here a day's budget is counted. */
export function dayStart(): Date {
  return DateTime.now().setZone(getConfig().timeZone).startOf('day').toJSDate();
}
