import type { GalleryQuery } from './gallery-href';
import type { Day } from './group-by-day';
import { PhotoTile } from './photo-tile';

interface DaySectionProps {
  day: Day;
  query: GalleryQuery;
  onOpen: (imageId: number) => void;
}

/**
 * One day: its date in the margin, as in a ledger, its photos in rows beside it. Each photo grows
 * by its proportions, so that a row is filled and all in it are equally high; what is left of
 * the last row stays free.
 */
export function DaySection({ day, query, onOpen }: DaySectionProps) {
  return (
    <section className="grid gap-x-8 gap-y-3 lg:grid-cols-[10rem_minmax(0,1fr)] print:mt-6 print:block">
      <h2 className="self-start text-body font-semibold text-balance lg:sticky lg:top-22 lg:border-t-2 lg:border-ink lg:pt-2 print:static print:mb-3 print:border-t print:border-line print:pt-1">
        {day.label}
      </h2>
      <div className="flex flex-wrap items-start gap-x-2 gap-y-5 after:grow-[1e9] after:content-[''] print:grid print:grid-cols-3 print:gap-4 print:after:hidden">
        {day.photos.map((photo) => (
          <PhotoTile key={photo.id} photo={photo} query={query} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}
