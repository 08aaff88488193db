/** Portuguese comes first: it is what most people here write. */
export const languages = ['pt', 'en', 'es'] as const;

export type Language = (typeof languages)[number];

/** One area's texts, to be looked up by language. */
export function inLanguages<Text>(texts: Record<Language, Text>): (language: Language) => Text {
  return (language) => texts[language];
}
