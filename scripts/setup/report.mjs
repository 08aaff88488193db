/**
 * One line for whoever sits at the terminal.
 * @param {string} line
 */
export function report(line) {
  process.stdout.write(`${line}\n`);
}
