'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '@/lib/language';

const LanguageContext = createContext<Language>('pt');

/** The viewer's language for all that runs in the browser. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
