'use client';

import type { GalleryQuery } from '../../photos/gallery-href';
import type { OpenedPhoto } from '../../photos/photo-view';
import { Selecting } from '../selection/selecting';
import { useChanges } from '../selection/use-changes';
import type { Notices } from '../selection/use-notices';
import type { Results } from '../use-results';
import { LazyLightbox } from './lazy-lightbox';
import { PageLinks } from './page-links';
import { PhotoGrid } from './photo-grid';
import { Scrubber } from './scrubber';
import { TimelineHeading } from './timeline-heading';
import { useEdits } from './use-edits';
import { useTimeline } from './use-timeline';

interface TimelineProps {
  results: Results;
  query: GalleryQuery;
  opened: OpenedPhoto | null;
  isOperator: boolean;
  notices: Notices;
  onRemoved: (isLast: boolean) => void;
  onBroughtBack: () => void;
}

/** All photos, or those that were found: the rows, the months beside them, and what is open. */
export function Timeline(props: TimelineProps) {
  const { results, query, isOperator, notices, onRemoved } = props;
  const { page, months } = results;
  const timeline = useTimeline(results, query);
  const { control, lightbox, scroll, selection } = timeline;
  const { edits, opened } = useEdits(control, props);
  const changes = useChanges({ selection, control, notices, onRemoved });
  return (
    <>
      <TimelineHeading
        query={query}
        total={control.run.total}
        correctedTo={page.correctedTo}
        isCut={page.isCut}
        isOperator={isOperator}
        printing={timeline.printing}
      />
      <PhotoGrid timeline={timeline} />
      <PageLinks query={query} control={control} hasScript={timeline.measured !== null} />
      {timeline.canJump && months.length > 1 && timeline.sizes && (
        <Scrubber months={months} rank={scroll.rank} onJump={scroll.goTo} />
      )}
      <Selecting selection={selection} changes={changes} />
      <LazyLightbox
        openId={lightbox.openId}
        photos={timeline.photos}
        opened={opened}
        words={page.correctedTo ?? query.q}
        edits={edits}
        onShow={lightbox.show}
        onClose={lightbox.close}
        onNearEnd={control.loadAfter}
      />
    </>
  );
}
