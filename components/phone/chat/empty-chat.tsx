'use client';

import { ImageIcon, MessageCircle } from 'lucide-react';
import { usePhoneText } from '../use-phone-text';

interface Props {
  name: string;
  onAsk: (question: string) => void;
  /** Puts a photo that comes with the project into the composer, with these words. */
  onTrySample: (words: string) => void;
}

/** What a chat that holds nothing yet invites to do. */
export function EmptyChat({ name, onAsk, onTrySample }: Props) {
  const { empty } = usePhoneText();
  return (
    <div className="phone-wallpaper grid min-h-0 flex-1 place-content-center overflow-y-auto p-6">
      <section className="grid max-w-2xl justify-items-center gap-5 text-center">
        <div className="grid gap-2">
          <h2 className="text-2xl font-semibold tracking-tight text-balance">
            {empty.heading(name)}
          </h2>
          <p className="text-balance text-(--phone-ink-soft)">{empty.body}</p>
        </div>
        <div className="flex flex-wrap justify-center gap-2">
          <button
            type="button"
            className="phone-chip"
            onClick={() => onTrySample(empty.samplePhoto)}
          >
            <ImageIcon size={17} aria-hidden="true" />
            {empty.samplePhoto}
          </button>
          {empty.questions.map((question) => (
            <button
              type="button"
              key={question}
              className="phone-chip"
              onClick={() => onAsk(question)}
            >
              <MessageCircle size={17} aria-hidden="true" />
              {question}
            </button>
          ))}
        </div>
      </section>
    </div>
  );
}
