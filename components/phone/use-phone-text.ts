'use client';

import { createContext, useContext } from 'react';
import type { Language } from '@/lib/language';
import { type PhoneText, phoneText } from './text';

export const PhoneLanguage = createContext<Language>('pt');

export function usePhoneLanguage(): Language {
  return useContext(PhoneLanguage);
}

export function usePhoneText(): PhoneText {
  return phoneText(usePhoneLanguage());
}
