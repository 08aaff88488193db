import type { Language } from '@/lib/language';

export const languages = ['pt', 'en', 'es'] as const satisfies readonly Language[];
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a viewer chose for this browser; null leaves it to the browser and the system. */
export interface Preferences {
  language: Language | null;
  theme: Theme | null;
}

export const preferenceCookies = { language: 'acervo-language', theme: 'acervo-theme' } as const;

/** @param value of the cookie, which anybody can write what they like into */
export function readLanguage(value: string | undefined): Language | null {
  return languages.find((language) => language === value) ?? null;
}

/** @param value of the cookie, which anybody can write what they like into */
export function readTheme(value: string | undefined): Theme | null {
  return themes.find((theme) => theme === value) ?? null;
}

/** The canvas of each theme: what the system colours its own bars with. */
export const canvasColours: Record<Theme, string> = { light: '#f4f0e9', dark: '#151310' };
