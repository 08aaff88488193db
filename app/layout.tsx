import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { LanguageProvider } from '@/components/site/language-provider';
import { canvasColours, themes } from '@/components/site/preferences';
import { languageTag } from '@/components/site/preferred-language';
import { viewerLanguage } from './viewer-language';
import { viewerPreferences } from './viewer-preferences';
import './globals.css';

const bricolage = localFont({
  src: './fonts/bricolage-grotesque.woff2',
  weight: '400 700',
  variable: '--font-bricolage',
});

export const metadata: Metadata = {
  title: { default: 'Acervo', template: '%s · Acervo' },
  // A private collection.
  robots: { index: false, follow: false },
};

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await viewerPreferences();
  if (theme !== null) return { themeColor: canvasColours[theme] };
  return {
    themeColor: themes.map((one) => ({
      media: `(prefers-color-scheme: ${one})`,
      color: canvasColours[one],
    })),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await viewerLanguage();
  const { theme } = await viewerPreferences();
  return (
    <html
      lang={languageTag(language)}
      data-theme={theme ?? undefined}
      className={bricolage.variable}
    >
      <body className="font-sans text-body">
        <CSPProvider disableStyleElements>
          <LanguageProvider language={language}>{children}</LanguageProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
