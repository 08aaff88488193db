import type { OpeningView } from '@/components/privacy/opening-view';
import type { Opening } from '@/lib/privacy';
import { momentLabel, type Viewer } from '../day-label';

/** An opening in the words and dates of who reads of it. */
export function openingView({ at, ...opening }: Opening, viewer: Viewer): OpeningView {
  return { ...opening, when: momentLabel(at, viewer), at: at.toISOString() };
}
