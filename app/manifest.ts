import type { MetadataRoute } from 'next';
import { canvasColours } from '@/components/site/preferences';
import { languageTag } from '@/components/site/preferred-language';
import { siteText } from '@/components/site/text';
import { viewerLanguage } from './viewer-language';

/** What a phone needs to know to install this, and to offer it where photos are shared. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const language = await viewerLanguage();
  return {
    id: '/report',
    name: 'Acervo',
    short_name: 'Acervo',
    description: siteText(language).description,
    lang: languageTag(language),
    start_url: '/report',
    scope: '/',
    display: 'standalone',
    // One of each: the pages say by themselves what they are in the dark.
    background_color: canvasColours.light,
    theme_color: canvasColours.light,
    categories: ['photo', 'productivity'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    share_target: {
      action: '/report/uploads/share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        files: [{ name: 'photos', accept: ['image/*'] }],
      },
    },
  } as MetadataRoute.Manifest;
}
