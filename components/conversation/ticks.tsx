'use client';

import { Check, CheckCheck, CircleAlert, Clock, type LucideIcon, PauseCircle } from 'lucide-react';
import { operatorText } from '../operator/text';
import { useLanguage } from '../site/language-provider';
import type { DeliveryView } from './message-view';

const icons: Record<DeliveryView, LucideIcon> = {
  queued: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  held: PauseCircle,
};

interface TicksProps {
  delivery: DeliveryView;
  errorCode: string | null;
}

/** How far a reply came: ticks as in WhatsApp, and in words what they cannot say. */
export function Ticks({ delivery, errorCode }: TicksProps) {
  const text = operatorText(useLanguage()).conversation;
  const Icon = icons[delivery];
  const words = text.delivery[delivery];
  if (delivery === 'failed' || delivery === 'held') {
    return (
      <span
        className={`inline-flex items-center gap-1 ${delivery === 'failed' ? 'font-semibold text-danger' : ''}`}
      >
        <Icon size={16} aria-hidden className="shrink-0" />
        {errorCode === null ? words : text.withCode(words, errorCode)}
      </span>
    );
  }
  return (
    <span role="img" aria-label={words} title={words}>
      <Icon size={16} aria-hidden className={delivery === 'read' ? 'text-accent' : ''} />
    </span>
  );
}
