import { Fragment, type ReactNode } from 'react';
import { formatText, type TextPart } from './format-text';

/** A message's words: links can be followed, WhatsApp's marks are shown, the rest is text. */
export function FormattedText({ text }: { text: string }) {
  let offset = 0;
  return (
    <span className="whitespace-pre-wrap break-words">
      {formatText(text).map((part) => {
        offset += part.text.length;
        return <Fragment key={offset}>{show(part)}</Fragment>;
      })}
    </span>
  );
}

function show(part: TextPart): ReactNode {
  switch (part.kind) {
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noreferrer" className="phone-link">
          {part.text}
        </a>
      );
    case 'bold':
      return <strong>{part.text}</strong>;
    case 'italic':
      return <em>{part.text}</em>;
    case 'strike':
      return <s>{part.text}</s>;
    case 'code':
      return <code className="font-mono text-[0.92em]">{part.text}</code>;
    case 'plain':
      return part.text;
  }
}
