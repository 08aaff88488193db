/**
 * One line for whoever sits at the terminal.
 * @param {string} line
 */
export function tell(line) {
  process.stdout.write(`${line}\n`);
}
