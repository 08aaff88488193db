import type { SettingsText } from './settings-text';

export const pt: SettingsText = {
  title: 'Ajustes',
  lead: 'Valem para este navegador e ficam guardados nele.',
  language: { title: 'Idioma', asBrowser: 'Como o navegador' },
  theme: { title: 'Aparência', asSystem: 'Como o sistema', light: 'Clara', dark: 'Escura' },
  save: 'Salvar',
  saved: 'Salvo.',
  failed: 'Não deu para salvar. Tente de novo.',
};
