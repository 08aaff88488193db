/** Classes of SQLSTATE: a value that cannot be what it should, and one that breaks a rule. */
const classesOfData = ['22', '23'];

/** Whether the database refused what it was given, and not to work at all. */
export function isRefusedData(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return classesOfData.includes(String(error.code).slice(0, 2));
}

/** A key that was taken, a row that is gone, and a wait for each other that the database broke off. */
const codesOfOvertaking = ['23505', '23503', '40P01'];

/** Whether somebody else was faster: what was looked up a moment ago no longer holds. */
export function isOvertaken(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return codesOfOvertaking.includes(String(error.code));
}
