'use client';

import { useMemo } from 'react';
import { type PhotoEdits, usePhotoEdits } from '../../changes/use-photo-edits';
import type { GalleryQuery } from '../../photos/gallery-href';
import type { OpenedPhoto } from '../../photos/photo-view';
import { withWords } from '../grid/run';
import type { RunControl } from '../grid/use-run';
import { Selecting } from '../selection/selecting';
import { useChanges } from '../selection/use-changes';
import type { Notices } from '../selection/use-notices';
import type { Results } from '../use-results';
import { LazyLightbox } from './lazy-lightbox';
import { PageLinks } from './page-links';
import { PhotoGrid } from './photo-grid';
import { Scrubber } from './scrubber';
import { TimelineHeading } from './timeline-heading';
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

interface Edited {
  opened: OpenedPhoto | null;
  onRemoved: (isLast: boolean) => void;
  onBroughtBack: () => void;
}

/** What is done to the open photo shows in the grid; it may be none that the grid has loaded. */
function useEdits(
  { update, remove, photos }: Pick<RunControl, 'update' | 'remove' | 'photos'>,
  { opened, onRemoved, onBroughtBack }: Edited,
): { edits: PhotoEdits; opened: OpenedPhoto | null } {
  const { edited, edits: ofOpened } = usePhotoEdits(opened ? [opened.photo] : []);
  const edits = useMemo<PhotoEdits>(
    () => ({
      describe: (id, description) => {
        update((run) => withWords(run, new Set([id]), description));
        ofOpened.describe(id, description);
      },
      drop: (ids) => {
        remove(new Set(ids));
        onRemoved(photos.every(({ id }) => ids.includes(id)));
      },
      bringBack: onBroughtBack,
    }),
    [update, remove, photos, ofOpened, onRemoved, onBroughtBack],
  );
  return { edits, opened: opened && { ...opened, photo: edited(opened.photo) } };
}
