import type { GalleryQuery } from './gallery-href';
import type { Day } from './group-by-day';
import { PhotoTile } from './photo-tile';

interface DaySectionProps {
  day: Day;
  query: GalleryQuery;
  onOpen: (imageId: number) => void;
}

/**
 * One day. On a phone it has its own heading and rows. On a wide screen and on paper all days
 * share their rows, or days of one photo would leave most of the page empty: there the day's name
 * stands over its first photo, where a line begins that runs over all of them.
 */
export function DaySection({ day, query, onOpen }: DaySectionProps) {
  const heading = 'text-[0.9375rem] leading-6 font-semibold whitespace-nowrap';
  return (
    <section className="max-lg:photo-rows mb-8 lg:contents print:contents">
      <h2 className={`w-full lg:hidden print:hidden ${heading}`}>{day.label}</h2>
      {day.photos.map((photo, index) => (
        <PhotoTile key={photo.id} photo={photo} query={query} onOpen={onOpen}>
          <div
            className={`mb-1.5 h-8 pt-1 max-lg:hidden print:hidden ${index === 0 ? 'border-t-2 border-ink' : 'border-t border-line'}`}
          >
            {index === 0 && <h2 className={`truncate ${heading}`}>{day.label}</h2>}
          </div>
        </PhotoTile>
      ))}
    </section>
  );
}
