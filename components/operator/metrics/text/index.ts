import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { MetricsText } from './metrics-text';
import { pt } from './pt';

const texts: Record<Language, MetricsText> = { pt, en, es };

export function metricsText(language: Language): MetricsText {
  return texts[language];
}
