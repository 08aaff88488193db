import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { LanguageProvider } from '@/components/site/language-provider';
import { languageTag } from '@/components/site/preferred-language';
import { viewerLanguage } from './viewer-language';
import './globals.css';

const bricolage = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
  weight: '200 800',
  variable: '--font-bricolage',
});

export const metadata: Metadata = {
  title: { default: 'Acervo', template: '%s · Acervo' },
  // A private collection.
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f0e9' },
    { media: '(prefers-color-scheme: dark)', color: '#151310' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await viewerLanguage();
  return (
    <html lang={languageTag(language)} className={bricolage.variable}>
      <body className="font-sans text-body">
        <CSPProvider disableStyleElements>
          <LanguageProvider language={language}>{children}</LanguageProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
