/** In place of words in letters that the typeface does not have. */
export const unreadableSign = '[…]';

/**
 * What our typeface can draw: the letters of Portuguese, English, Spanish and the rest of Europe's
 * Latin scripts, Vietnamese, and common signs. As the two files in `fonts/` have them.
 */
const drawn =
  '\\u0020-\\u007e\\u00a0-\\u00a3\\u00a5-\\u00ac\\u00ae-\\u0107\\u010a-\\u0113\\u0116-\\u011b\\u011e-\\u0123\\u0126-\\u012b\\u012e-\\u0133\\u0136\\u0137\\u0139-\\u013e\\u0141-\\u0148\\u014a-\\u014d\\u0150-\\u015b\\u015e-\\u0161\\u0164\\u0165\\u0168-\\u017e\\u01a0\\u01a1\\u01af\\u01b0\\u01cd\\u01ce\\u0218-\\u021b\\u1e80-\\u1e85\\u1e9e\\u1ea0-\\u1ef9\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020\\u2022\\u2026\\u2039\\u203a\\u20ac\\u2122\\u2212';

/** Signs that are no loss: emoji, and what joins, colours or turns them. */
const pictures =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|[\ufe00-\ufe0f]|\u20e3|[\u{e0020}-\u{e007f}])+/gu;
const invisible = /(?:(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}])+/gu;
/** With the spaces and signs between them, so that a sentence becomes one sign. */
const undrawn = new RegExp(`[^${drawn}\\n](?:[^${drawn}\\n]|[ ,.!?]+(?=[^${drawn}\\n]))*`, 'gu');

/**
 * A person's words as the typeface can draw them. Emoji are left out; words in another script become
 * one sign, which the paper explains at its end.
 */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(pictures, (sign) => (isDrawn(sign) ? sign : ' '))
    .replace(invisible, ' ')
    .replace(undrawn, unreadableSign)
    .replace(/[ \u00a0\t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const allDrawn = new RegExp(`^[${drawn}]+$`, 'u');

/** © and digits' like are pictures to Unicode, and letters to a typeface. */
function isDrawn(signs: string): boolean {
  return allDrawn.test(signs);
}
