/** Whether the archive has the file. */
export function isThere(file: string | null, missing: ReadonlySet<string>): file is string {
  return file !== null && !missing.has(file);
}

/** A file of the archive as an address beside the page. */
export function href(file: string): string {
  return escaped(file.split('/').map(encodeURIComponent).join('/'));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words that stay words, in text and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** One piece of the page. */
export function html(...parts: string[]): Buffer {
  return Buffer.from(`${parts.join('')}\n`);
}
