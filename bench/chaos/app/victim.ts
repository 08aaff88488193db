import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { testEnvironment } from '../../../scripts/suites/test-environment';

/** On a machine that others keep busy; on an idle one it takes two. */
const startMsMax = 90_000;
/** Longer than a process of ours gives its running turns. */
const stopMsMax = 15_000;
const pollMs = 50;

export interface VictimOptions {
  args: string[];
  variables: Record<string, string>;
  /** Everything that its lives have said. */
  logFile: string;
  isReady(): Promise<boolean>;
}

/** One process of the application, started again and again. */
export class Victim {
  kills = 0;
  /** It ended although nobody had killed it. */
  crashes = 0;
  /** Told to end, it had to be killed. */
  stopsForced = 0;
  /** Of each start that was waited for. */
  readonly startsMs: number[] = [];
  #startedAt = 0;
  #child: ChildProcess | null = null;
  #isEnding = false;
  #ended: Promise<void> = Promise.resolve();
  readonly #options: VictimOptions;
  readonly #killNow = () => this.#child?.kill('SIGKILL');

  constructor(options: VictimOptions) {
    this.#options = options;
    process.once('exit', this.#killNow); // a driver that is told to end leaves no process behind
  }

  start(): void {
    const { args, variables, logFile } = this.#options;
    this.#startedAt = Date.now();
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', log, log],
      env: { ...testEnvironment(), ...variables, NODE_ENV: 'production' },
    });
    closeSync(log); // the child has its own
    this.#child = child;
    this.#isEnding = false;
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => {
        this.#child = null;
        if (!this.#isEnding) this.crashes += 1;
        resolve();
      });
    });
  }

  /** Starts it where it has ended by itself. @throws when it does not come up in time */
  async waitUntilReady(): Promise<void> {
    const until = Date.now() + startMsMax;
    while (Date.now() < until) {
      if (!this.#child) this.start();
      if (await this.#options.isReady()) {
        this.startsMs.push(Date.now() - this.#startedAt);
        return;
      }
      await wait(pollMs);
    }
    const said = readFileSync(this.#options.logFile, 'utf8').slice(-2000);
    throw new Error(`The application did not start within ${startMsMax / 1000} s:\n${said}`);
  }

  async kill(): Promise<void> {
    this.kills += 1;
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    const limit = setTimeout(() => {
      this.stopsForced += 1;
      this.#killNow();
    }, stopMsMax);
    await this.#end('SIGTERM');
    clearTimeout(limit);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#isEnding = true;
    this.#child?.kill(signal);
    await this.#ended;
  }
}
