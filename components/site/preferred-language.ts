import type { Language } from '@/lib/language';

const tags: Record<Language, string> = { pt: 'pt-BR', en: 'en', es: 'es' };

/** The tag that browsers and `Intl` know a language of ours by. */
export function languageTag(language: Language): string {
  return tags[language];
}

/** The language of ours that an `Accept-Language` header likes best; Portuguese without one. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], weight: weight ? Number(weight.split('=')[1]) : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const known = wishes.map((wish) => wish.language).find(isOurs);
  return known ?? 'pt';
}

function isOurs(language: string | undefined): language is Language {
  return language !== undefined && Object.hasOwn(tags, language);
}
