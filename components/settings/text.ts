import { inLanguages } from '@/lib/language';

/** What people read on the page of their settings. */
const pt = {
  title: 'Ajustes',
  lead: 'Valem para este navegador e ficam guardados nele.',
  language: { title: 'Idioma', asBrowser: 'Igual ao navegador' },
  theme: { title: 'Aparência', asSystem: 'Igual ao sistema', light: 'Clara', dark: 'Escura' },
  /** Where no script runs. */
  save: 'Salvar',
  saved: 'Salvo.',
  failed: 'Não deu para salvar. Tente de novo.',
};

export type SettingsText = typeof pt;

const en: SettingsText = {
  title: 'Settings',
  lead: 'They are for this browser, and are kept in it.',
  language: { title: 'Language', asBrowser: 'Same as browser' },
  theme: { title: 'Appearance', asSystem: 'Same as system', light: 'Light', dark: 'Dark' },
  save: 'Save',
  saved: 'Saved.',
  failed: 'That could not be saved. Try again.',
};

const es: SettingsText = {
  title: 'Ajustes',
  lead: 'Valen para este navegador y se guardan en él.',
  language: { title: 'Idioma', asBrowser: 'Igual que el navegador' },
  theme: { title: 'Apariencia', asSystem: 'Igual que el sistema', light: 'Clara', dark: 'Oscura' },
  save: 'Guardar',
  saved: 'Guardado.',
  failed: 'No se pudo guardar. Inténtalo otra vez.',
};

export const settingsText = inLanguages({ pt, en, es });
