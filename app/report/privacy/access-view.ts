import type { AccessView } from '@/components/privacy/access-view';
import type { Access } from '@/lib/privacy';
import { momentLabel, type Viewer } from '../day-label';

/** An opening in the words and dates of who reads of it. */
export function accessView({ at, ...opening }: Access, viewer: Viewer): AccessView {
  return { ...opening, when: momentLabel(at, viewer), at: at.toISOString() };
}
