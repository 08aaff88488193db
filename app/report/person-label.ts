/** The number stands in for a missing name, as on a phone; it stays out of the page otherwise. */
export function personLabel({ name, address }: { name: string | null; address: string }): string {
  return name ?? address.replace(/^whatsapp:/, '');
}
