import 'server-only';
import { getConfig } from '@/lib/config';
import { viewerLanguage } from '../viewer-language';
import type { Viewer } from './day-label';

/** Who looks, as far as words and dates go. */
export async function requestViewer(): Promise<Viewer> {
  return {
    language: await viewerLanguage(),
    timeZone: getConfig().timeZone,
    now: new Date(),
  };
}
