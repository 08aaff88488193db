/** Lower case without marks, so that "Avó", "avô" and "AVO" compare as equal. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
