import type { SettingsText } from './settings-text';

export const es: SettingsText = {
  title: 'Ajustes',
  lead: 'Valen para este navegador y se guardan en él.',
  language: { title: 'Idioma', asBrowser: 'Como el navegador' },
  theme: { title: 'Apariencia', asSystem: 'Como el sistema', light: 'Clara', dark: 'Oscura' },
  save: 'Guardar',
  saved: 'Guardado.',
  failed: 'No se pudo guardar. Inténtalo otra vez.',
};
