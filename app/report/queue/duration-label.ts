import { languageTag } from '@/components/site/preferred-language';
import type { Language } from '@/lib/language';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** "3 minutos": a duration in its largest unit, which is all that a glance needs. */
export function durationLabel(durationSeconds: number, language: Language): string {
  // A clock that runs behind ours must not show an age below zero.
  const whole = Math.max(0, Math.floor(durationSeconds));
  const { unit, seconds } = units.find((one) => whole >= one.seconds) ?? units[3];
  return Math.floor(whole / seconds).toLocaleString(languageTag(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  });
}
