/**
 * How much two photos are alike by their vectors: 1 is the same, 0 and less is nothing in common
 * (the cosine of signed bytes).
 * @returns 0 for vectors that were not made the same way
 */
export function compareVectors(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  const left = new Int8Array(a.buffer, a.byteOffset, a.length);
  const right = new Int8Array(b.buffer, b.byteOffset, b.length);
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let place = 0; place < left.length; place++) {
    const x = left[place] ?? 0;
    const y = right[place] ?? 0;
    product += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  }
  const lengths = Math.sqrt(leftSquares * rightSquares);
  return lengths === 0 ? 0 : product / lengths;
}
