import type { SettingsText } from './settings-text';

export const en: SettingsText = {
  title: 'Settings',
  lead: 'They are for this browser, and are kept in it.',
  language: { title: 'Language', asBrowser: 'As the browser' },
  theme: { title: 'Appearance', asSystem: 'As the system', light: 'Light', dark: 'Dark' },
  save: 'Save',
  saved: 'Saved.',
  failed: 'That could not be saved. Try again.',
};
