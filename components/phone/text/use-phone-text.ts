'use client';

import { createContext, useContext } from 'react';
import type { Language } from '@/lib/language';
import { en } from './en';
import { es } from './es';
import type { PhoneText } from './phone-text';
import { pt } from './pt';

const texts: Record<Language, PhoneText> = { pt, en, es };

export const PhoneLanguage = createContext<Language>('pt');

export function usePhoneLanguage(): Language {
  return useContext(PhoneLanguage);
}

export function usePhoneText(): PhoneText {
  return texts[usePhoneLanguage()];
}
