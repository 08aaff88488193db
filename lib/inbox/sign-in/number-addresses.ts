/** Numbers of ten or eleven digits without a country are Brazilian: area, then the number. */
const brazil = '55';
const nationalDigits = [10, 11];
/** The longest that E.164 allows, and shorter than any number that WhatsApp knows. */
const digitsMax = 15;
const digitsMin = 8;
/** Brazil's mobile numbers grew by a 9 behind the area; WhatsApp knows many without it. */
const withNine = /^55(\d{2})9(\d{8})$/;
const withoutNine = /^55(\d{2})(\d{8})$/;

/**
 * The channel's addresses that a typed number may stand for, the likeliest first. The same number
 * typed otherwise gives the same ones.
 * @returns none for what is no number
 */
export function numberAddresses(typed: string): string[] {
  const digits = typed.replace(/^\s*00/, '+').replace(/\D/g, '');
  if (digits.length < digitsMin || digits.length > digitsMax) return [];
  const isInternational = /^\s*(?:\+|00)/.test(typed);
  const isNational = !isInternational && nationalDigits.includes(digits.length);
  const number = isNational ? `${brazil}${digits}` : digits;
  const short = number.replace(withNine, `${brazil}$1$2`);
  const long = short.replace(withoutNine, `${brazil}$19$2`);
  return [...new Set([long, short])].map((one) => `whatsapp:+${one}`);
}
