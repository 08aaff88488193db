/** What people read on the page of their settings. */
export interface SettingsText {
  title: string;
  lead: string;
  language: { title: string; asBrowser: string };
  theme: { title: string; asSystem: string; light: string; dark: string };
  /** Where no script runs. */
  save: string;
  saved: string;
  failed: string;
}
