import type { Language } from '@/lib/language';
import type { AccessView } from './access-view';
import { privacyText } from './text';

/** Who it was, in words. */
export function openerName({ by, name }: AccessView, language: Language): string {
  const { named, unnamed } = privacyText(language).openings.by[by];
  return name === null ? unnamed : named(name);
}
