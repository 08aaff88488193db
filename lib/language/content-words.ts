import { foldAccents } from './fold-accents';

/**
 * Words of the three languages that say nothing of what a sentence is about: articles,
 * prepositions, pronouns, and the verbs in which wishes are put ("prefiro", "call me", "siempre").
 */
const emptyWords = new Set(
  `a o as os um uma uns umas de do da dos das em no na nos nas num numa ao aos pelo pela por para pra
  pro com sem e ou que me mim meu minha meus minhas seu sua seus suas te ti se lhe eu voce vc ele ela
  eles elas nosso nossa este esta esse essa isso isto aquele aquela eh foi era sao eram sou estou estar mas
  tambem sempre nunca so mais muito bem aqui ai
  el la los las lo un una unos unas del al y en con sin mi mis tu tus su sus yo usted ella ellos este
  esto eso ese esa es fue son soy estoy pero siempre solo mas muy
  the an of in on at to for from with without and or that this these those it its is are was were
  be been am im my mine your his her our their i you he she we they them me not also always never only
  very please
  chamo chama chame chamar chamado chamada chamam chamem chamava prefiro prefere preferir gosto gosta
  gostar quero quer querer queria usuario usuaria pessoa nome apelido manda mande mandar envia envie
  enviar mostra mostre mostrar responde responda responder resposta respostas fala fale falar usa use
  usar ser sendo ter tem tenho pode podes poder posso lembra lembre lembrar foto fotos favor
  llamo llama llame llamar llamado llamada llamame llaman prefiere preferir gusta gustan quiero quiere
  querer usuario usuaria persona nombre apodo manda mandame envia enviame muestra muestrame responde
  respondeme respuesta respuestas habla hablame usa ser tener tiene tengo puede puedes puedo recuerda
  call called calls calling name named nickname prefer prefers preferred like likes want wants user
  person send sends show shows answer answers reply replies speak write use have has can could remember photo
  photos`.split(/\s+/),
);

/** Whether a word, folded, says nothing of what a sentence is about. */
export const isEmptyWord = (folded: string): boolean => emptyWords.has(folded);

/** What a sentence is about: its words without those of every sentence, folded, in their order. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !emptyWords.has(word));
}

/** All words, or those of content where there are any: "isso" is said in "é isso". */
const telling = (text: string) => {
  const content = contentWords(text);
  return content.length > 0 ? content : wordsOf(text);
};

const wordsOf = (text: string) =>
  foldAccents(text.normalize('NFKC')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shorter words that differ are other words; longer ones may be inflected. */
const stemLettersMin = 4;
const endingLettersMax = 2;

/** "chamada" and "chama", "cachorro" and "cachorra"; a number is only itself. */
export function isSameStem(left: string, right: string): boolean {
  if (left === right) return true;
  if (/\p{N}/u.test(left + right)) return false;
  const stem = Math.max(stemLettersMin, Math.min(left.length, right.length) - endingLettersMax);
  return left.length >= stem && left.slice(0, stem) === right.slice(0, stem);
}

/**
 * How much of a text stands in what somebody said, from 0 to 1, inflected or not. It tells words
 * that a model repeats from words that it brings along from elsewhere.
 */
export function shareSaidIn(text: string, said: string): number {
  const words = telling(text);
  const spoken = wordsOf(said);
  if (words.length === 0) return 0;
  const known = words.filter((word) => spoken.some((other) => isSameStem(word, other)));
  return known.length / words.length;
}
