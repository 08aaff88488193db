/** What a test asks of a PDF: that it is whole, how many pages, and which photos. */
export function readPdf(bytes: Buffer): { pages: number; jpegs: number[]; title: string } {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-1.') || !text.trimEnd().endsWith('%%EOF')) {
    throw new Error('This is no whole PDF.');
  }
  const jpegs = [
    ...text.matchAll(
      /\/Filter \/DCTDecode[\s\S]{0,200}?\/Length (\d+)|\/Length (\d+)[\s\S]{0,200}?\/Filter \/DCTDecode/g,
    ),
  ];
  return {
    pages: (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length,
    jpegs: jpegs.map(([, one, other]) => Number(one ?? other)),
    title: titleOf(text),
  };
}

/** The title stands in an object of its own, to which the file's facts point. */
function titleOf(text: string): string {
  const [, id] = /\/Title (\d+) 0 R/.exec(text) ?? [];
  const found = new RegExp(`\\n${id} 0 obj\\n(\\([^)]*\\)|<[^>]*>)`).exec(text);
  return readString(found?.[1] ?? '');
}

/** A text string in UTF-16 behind its mark, or in Latin letters. */
function readString(literal: string): string {
  const inner = literal.slice(1, -1);
  const bytes = literal.startsWith('<') ? Buffer.from(inner, 'hex') : Buffer.from(inner, 'latin1');
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
