import type { SiteText } from './text';

/** What Acervo is, as one photograph with its words and the question that finds it again. */
export function ExampleExchange({ text }: { text: SiteText['landing'] }) {
  return (
    <div className="relative grid w-full max-w-[25rem] gap-5">
      <figure className="-rotate-[1.6deg] rounded-photo bg-print p-3 pb-4 text-print-ink shadow-print">
        <img
          src="/tortoiseshell-cat.webp"
          width={960}
          height={720}
          alt={text.examplePhoto}
          className="aspect-[4/3] w-full object-cover"
        />
        <figcaption className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4 px-1">
          <span className="text-[1.0625rem] font-medium">{text.exampleWords}</span>
          <span className="text-label text-print-ink-soft">{text.photoCredit}</span>
        </figcaption>
      </figure>
      <div className="grid justify-items-end gap-2 text-lead">
        <p className="rounded-panel rounded-br-[4px] bg-print px-4 py-2.5 text-print-ink shadow-print">
          {text.exampleQuestion}
        </p>
        <p className="mr-auto rounded-panel rounded-bl-[4px] bg-darkroom-panel px-4 py-2.5 text-darkroom-ink shadow-print">
          {text.exampleAnswer}
        </p>
      </div>
    </div>
  );
}
