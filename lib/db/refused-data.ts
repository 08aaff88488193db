/** Classes of SQLSTATE: a value that cannot be what it should, and one that breaks a rule. */
const classesOfData = ['22', '23'];

/** Whether the database refused what it was given, and not to work at all. */
export function isRefusedData(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return classesOfData.includes(String(error.code).slice(0, 2));
}
