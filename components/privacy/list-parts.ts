const megabyte = 1024 * 1024;

/** "3 fotos, 1 áudio e 2 desenhos", with what comes after it. */
export function listParts(parts: (string | false)[], and: string, after: string): string {
  const given = parts.filter((part) => part !== false);
  const last = given.at(-1) ?? '';
  const words = given.length > 1 ? `${given.slice(0, -1).join(', ')} ${and} ${last}` : last;
  return `${words}${after}`;
}

/** "12 MB", "1,4 GB". */
export function sizeOf(bytes: number, locale: string): string {
  const megabytes = Math.max(1, Math.round(bytes / megabyte));
  if (megabytes < 1000) return `${megabytes.toLocaleString(locale)} MB`;
  const gigabytes = megabytes / 1024;
  return `${gigabytes.toLocaleString(locale, { maximumFractionDigits: 1 })} GB`;
}
