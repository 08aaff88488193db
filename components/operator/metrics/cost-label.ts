import { languageTag } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';
import type { Cost } from '@/lib/operations';
import { metricsText } from './text';

/** Models cost fractions of a cent a call: below a dollar, four places say more than two. */
export function moneyLabel(usd: number, language: Language): string {
  return new Intl.NumberFormat(languageTag(language), {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: usd > 0 && usd < 1 ? 4 : 2,
  }).format(usd);
}

/** A sum in words: never a nought for what has no price. */
export function costLabel({ costUsd, unpricedCalls }: Cost, language: Language): string {
  const text = metricsText(language).cost;
  if (costUsd === null) return text.unpriced;
  const money = moneyLabel(costUsd, language);
  return unpricedCalls > 0 ? `≥ ${money}` : money;
}
