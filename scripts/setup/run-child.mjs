import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { report } from './report.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @type {NodeJS.Signals[]} */
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How soon the tree is gone after npm. */
const parentCheckMs = 250;
/** Long enough to be no noise, short enough that nobody thinks that it hangs. */
const progressMs = 10_000;

/**
 * Runs a program to its end, and passes on to it the signals that would end this one: whoever
 * stops npm stops the whole tree.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void, stopWithinMs?: number }}
 *   [options] with `onOutput` the program's output goes there, not to the terminal; a program that
 *   has not ended `stopWithinMs` after it was told to is killed
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runChild(command, args, { env = process.env, onOutput, stopWithinMs } = {}) {
  return new Promise((resolve, reject) => {
    const output = onOutput ? 'pipe' : 'inherit';
    const input = onOutput ? 'ignore' : 'inherit';
    const child = spawn(command, args, { env, stdio: [input, output, output] });
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      if (stopWithinMs) setTimeout(() => child.kill('SIGKILL'), stopWithinMs).unref();
    };
    for (const signal of forwardedSignals) process.on(signal, forward);
    const stopWatching = watchParent(() => forward('SIGTERM'));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => onOutput?.(text));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of forwardedSignals) process.off(name, forward);
      stopWatching();
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/**
 * npm passes a signal to its shell alone, which dies of it and tells nobody: the only sign is that
 * this process has another parent.
 * @param {() => void} onGone
 * @returns {() => void} ends the watch
 */
function watchParent(onGone) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, parentCheckMs);
  return () => clearInterval(timer);
}

/**
 * Runs a program of which only a failure is interesting; says that it runs while it takes long.
 * @param {string} what shown before, with about how long it takes
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, redact?: (output: string) => string }} [options]
 * @throws SetupProblem with the program's output
 */
export async function runQuietly(what, command, args, { env = process.env, redact = String } = {}) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let output = '';
  report(`${what} …`);
  const progress = setInterval(() => report(`  … ${seconds()} s`), progressMs);
  const onOutput = (/** @type {string} */ text) => {
    output += text;
  };
  const exitCode = await runChild(command, args, { env, onOutput }).finally(() =>
    clearInterval(progress),
  );
  if (exitCode > 128) throw new SetupProblem('', exitCode); // stopped by whoever runs us
  if (exitCode !== 0)
    throw new SetupProblem(`${redact(output).trim()}\n${what}: failed.`, exitCode);
  report(`  done in ${seconds()} s`);
}
