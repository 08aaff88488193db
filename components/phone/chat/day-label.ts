import type { PhoneText } from '../text';

/** Today, yesterday, or the date, in the viewer's zone. */
export function dayLabel(at: string, text: PhoneText): string {
  const day = new Date(at);
  const now = new Date();
  if (day.toDateString() === now.toDateString()) return text.today;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === yesterday.toDateString()) return text.yesterday;
  return day.toLocaleDateString(text.locale, { dateStyle: 'long' });
}
