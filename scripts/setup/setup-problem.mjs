/** What keeps Acervo from being set up: shown as its message alone, without a stack. */
export class SetupProblem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Ends the process with the code that `action` comes to, or with a problem's message and code.
 * @param {() => Promise<number>} action
 */
export async function exitWith(action) {
  try {
    process.exitCode = await action();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    if (error.message) process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
