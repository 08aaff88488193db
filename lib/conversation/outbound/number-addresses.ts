/** Numbers of ten or eleven digits without a country are Brazilian: area, then the number. */
const national = /^0?(\d{10,11})$/;
/** The longest that E.164 allows, and shorter than any number that WhatsApp knows. */
const digitsMax = 15;
const digitsMin = 8;

/**
 * The number that somebody typed, with its country. Which spellings are the same number is known to
 * whoever looks the address up.
 * @returns null for what is no number
 */
export function numberAddress(typed: string): string | null {
  const digits = typed.replace(/^\s*00/, '+').replace(/\D/g, '');
  if (digits.length < digitsMin || digits.length > digitsMax) return null;
  const isInternational = /^\s*(?:\+|00)/.test(typed);
  const inBrazil = isInternational ? null : national.exec(digits)?.[1];
  return `+${inBrazil ? `55${inBrazil}` : digits}`;
}
