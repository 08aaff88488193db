/** Portuguese comes first: it is what most people here write. */
export const languages = ['pt', 'en', 'es'] as const;

export type Language = (typeof languages)[number];
