import { foldAccents } from './fold-accents';

/** A yes in front of anything short is a yes. */
const yesWords = new Set(
  'sim ss confirmo confirmado confirma claro certeza aham uhum yes yep yeah yup sure absolutely confirm confirmed si sip exato exatamente exacto exactamente correto correcto correct dale'.split(
    ' ',
  ),
);
/** These are a yes where nothing else is said: "pode", "isso, apaga", "go ahead". */
const consentWords = new Set(
  `s y k pode podes isso eso eh ok okay beleza blz bora manda ya yea right do go course perfeito
  perfecto perfect puedes hazlo vale va adelante acuerdo supuesto seguro joga rid throw`.split(
    /\s+/,
  ),
);
const besides = new Set(
  `is that it ahead of i am ver de por com con tenho favor please obrigado obrigada gracias thanks
  thank you can tudo todas todo todos all both as os a o the la las los lo ela elas ele eles ella
  ellas ellos them these those this esta estas este estes essa essas esse esses esa esas fotos foto
  photo photos dois duas tres dos two three one ai logo mesmo mesma mismo misma ja ahora agora now
  fora get away some`.split(/\s+/),
);
const erasing =
  /^(?:apag(?:a|ue|ar|uem)|exclu(?:i|a|ir)|delet(?:a|e|ar)|remov(?:e|a|er)|(?:elimin|descart|borr|quit)(?:a|e|ar|es)(?:l[aeo]s?)?|suprim(?:e|ir)|erase|trash|wipe|bin)$/u;
const negatives = new Set('nao n not never nunca jamais dont nem ni nope nah'.split(' '));

/** A longer text that begins so tells something: "sim, eu queria ver as fotos do …". */
const wordsMax = 8;
/** "Ah, então sim". */
const leadWordsMax = 3;

/**
 * Whether words are a plain yes to a question that was asked, in any of the three languages. Strict:
 * what it allows cannot be taken back, and who is not understood is asked again.
 */
export function saysYes(text: string): boolean {
  if (/👎|❌|🚫/u.test(text)) return false;
  const words = (foldAccents(text.replaceAll(/['’]/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? []).map(
    (word) => word.replace(/(\p{L})\1{2,}/gu, '$1'),
  );
  if (words.length === 0) return /👍|✅|👌/u.test(text);
  if (words.length > wordsMax || /\?/u.test(text)) return false;
  if (words[0] === 'no' || words.some((word) => negatives.has(word))) return false;
  if (words.slice(0, leadWordsMax).some((word) => yesWords.has(word))) return true;
  const consents = (word: string) => consentWords.has(word) || erasing.test(word);
  return words.some(consents) && words.every((word) => consents(word) || besides.has(word));
}

/**
 * Whether one of several lines is that yes. A line that begins with a no takes it back, wherever it
 * stands: what a yes does cannot.
 */
export function saysYesIn(text: string): boolean {
  const lines = text.split('\n');
  return lines.some(saysYes) && !lines.some(beginsWithNo);
}

function beginsWithNo(line: string): boolean {
  const [first] = foldAccents(line).match(/[\p{L}\p{N}]+/u) ?? [];
  return first !== undefined && (first === 'no' || negatives.has(first));
}
