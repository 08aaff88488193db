import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

const keyBytes = 24;
/** Of the key as it is written: what is shorter was cut off by a power cut. */
const keyCharactersMin = 24;

/** The operator's key kept in the data directory, made at the first start. */
export function loadOperatorKey(dataDir: string): string {
  const file = path.join(dataDir, 'operator-key');
  // People's photos lie here too: nobody else on the machine may look in.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const kept = readKey(file);
  if (kept !== null && kept.length >= keyCharactersMin) return kept;
  const key = randomBytes(keyBytes).toString('base64url');
  const whole = `${file}.${process.pid}`;
  writeSynced(whole, `${key}\n`);
  try {
    if (kept === null && !linkWhole(whole, file)) return readKey(file) ?? key;
    if (kept !== null) renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
  syncFolder(dataDir);
  return key;
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** @returns false where another process was sooner; its key counts */
function linkWhole(whole: string, file: string): boolean {
  try {
    linkSync(whole, file);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    renameSync(whole, file); // a file system without second names
  }
  return true;
}

/** All secrets follow from it: half of a key, or none, must not be left by a power cut. */
function writeSynced(file: string, text: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be synced there
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A secret for one purpose, from which neither the key nor another purpose's secret follows. */
export function deriveSecret(operatorKey: string, purpose: string): string {
  return createHmac('sha256', operatorKey).update(`acervo ${purpose}`).digest('hex');
}
