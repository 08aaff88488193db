import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import { pt } from './pt';
import type { SignInText } from './sign-in-text';

const texts: Record<Language, SignInText> = { pt, en, es };

export function signInText(language: Language): SignInText {
  return texts[language];
}
