'use client';

import Link from 'next/link';
import { operatorText } from '../operator/text';
import type { AccessView } from '../privacy/access-view';
import { openerName } from '../privacy/opener-name';
import { useLanguage } from '../site/language-provider';
import { buttonLook } from '../ui/button-look';
import { MessageBubble } from './message-bubble';
import type { MessageView } from './message-view';

interface ConversationProps {
  personName: string;
  /** The numbers and ids from which they write. */
  addresses: string[];
  /** The newest first. */
  messages: MessageView[];
  /** Who read it, the latest first. */
  openings: AccessView[];
  earlierHref: string | null;
  /** Null on the page of the newest. */
  newestHref: string | null;
}

/** What a person and Acervo wrote, from the newest back, by day. */
export function Conversation(props: ConversationProps) {
  const { personName, messages, earlierHref, newestHref } = props;
  const text = operatorText(useLanguage()).conversation;
  return (
    <main className="mx-auto max-w-[52rem] px-gutter pt-6 pb-24">
      <p className="mb-4 text-ink-soft">{text.addresses(props.addresses.join(', '))}</p>
      <AccessLog openings={props.openings} />
      {messages.length === 0 && <p className="text-lead text-ink-soft">{text.empty}</p>}
      {daysOf(messages).map(({ day, label, messages: ofDay }) => (
        <section key={day} className="mb-8">
          <h2 className="mb-3 text-[0.9375rem] leading-6 font-semibold">{label}</h2>
          <ol className="flex flex-col gap-2">
            {ofDay.map((message) => (
              <MessageBubble key={message.id} message={message} personName={personName} />
            ))}
          </ol>
        </section>
      ))}
      <nav className="flex flex-wrap justify-center gap-3">
        {earlierHref !== null && (
          <Link href={earlierHref} className={buttonLook('outline')}>
            {text.earlier}
          </Link>
        )}
        {newestHref !== null && (
          <Link href={newestHref} className={buttonLook('quiet')}>
            {text.newest}
          </Link>
        )}
      </nav>
    </main>
  );
}

function daysOf(messages: MessageView[]) {
  const days: { day: string; label: string; messages: MessageView[] }[] = [];
  for (const message of messages) {
    if (days.at(-1)?.day !== message.day) {
      days.push({ day: message.day, label: message.dayLabel, messages: [] });
    }
    days.at(-1)?.messages.push(message);
  }
  return days;
}

/** Who read this conversation, this time and before; the person reads the same. */
function AccessLog({ openings }: { openings: AccessView[] }) {
  const language = useLanguage();
  const text = operatorText(language).conversation.openings;
  const line = (opening: AccessView) => text.by(openerName(opening, language), opening.when);
  const [latest, ...earlier] = openings;
  if (!latest) return null;
  return (
    <aside className="mb-6 border-b border-line pb-4 text-label text-pretty text-ink-soft">
      <p>
        <span className="font-medium text-ink">{line(latest)}.</span> {text.told}
      </p>
      {earlier.length > 0 && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center font-medium text-accent">
            {text.earlier}
          </summary>
          <ul className="grid gap-1">
            {earlier.map((opening) => (
              <li key={`${opening.at} ${opening.name}`} className="break-words">
                {line(opening)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
