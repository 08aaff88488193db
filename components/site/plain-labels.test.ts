import { expect, test } from 'vitest';
import { languages } from '@/lib/language';
import { countLabel, monthLabel } from './plain-labels';
import { languageTag } from './preferred-language';

test.each(languages)('%s counts as Intl does', (language) => {
  for (const count of [0, 7, 999, 1000, 9999, 10_000, 123_456, 1_234_567, 1_000_000_000]) {
    expect(countLabel(count, language)).toBe(count.toLocaleString(languageTag(language)));
  }
});

test.each(languages)('%s names months as Intl does', (language) => {
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2019, month - 1, 15));
    const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    expect(monthLabel(date.toISOString().slice(0, 7), language)).toBe(
      date.toLocaleDateString(languageTag(language), options),
    );
  }
});
