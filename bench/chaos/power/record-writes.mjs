// Loaded into a process by `--import`: writes down what it does to the files of one folder, each
// entry before the deed, so that `cutPower` can take back whatever was never synced. An entry holds
// the bytes that stood there before. Where the process uses a way of writing that is not written
// down here, it is refused: an unseen write would pass for one that reached the disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

const root = process.env.POWER_FOLDER ?? '';
const record = process.env.POWER_RECORD ?? '';
/** A second name for every file that was written, by its inode: it outlives a deletion. */
const inodes = path.join(record, 'inodes');

const real = { ...fs };
const realPromises = { ...fs.promises };
/** @type {Map<number, { ino: number, folder: string | null }>} */
const opened = new Map();
/** @type {Set<number>} */
const seen = new Set();
let syncs = 0;

real.mkdirSync(inodes, { recursive: true });
const log = real.openSync(path.join(record, 'entries'), 'a');

/** @param {object} entry */
const note = (entry) => real.writeSync(log, `${JSON.stringify(entry)}\n`);
/** @param {unknown} place */
const isOurs = (place) => {
  if (typeof place !== 'string') return false;
  const full = path.resolve(place);
  return full === root || full.startsWith(root + path.sep);
};
/** @param {string} place */
const lstat = (place) => real.lstatSync(place, { throwIfNoEntry: false });

/** @param {string} place @param {fs.Stats} stat */
function keepInode(place, { ino }) {
  if (seen.has(ino)) return;
  seen.add(ino);
  const second = path.join(inodes, String(ino));
  if (!lstat(second)) real.linkSync(place, second);
}

/** @param {number} ino @param {number} from @param {number} to */
function bytesOf(ino, from, to) {
  const file = path.join(inodes, String(ino));
  const size = real.statSync(file).size;
  const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
  const descriptor = real.openSync(file, 'r');
  if (bytes.length > 0) real.readSync(descriptor, bytes, 0, bytes.length, from);
  real.closeSync(descriptor);
  return { size, old: bytes.toString('base64') };
}

/** @param {number} ino @param {number} at @param {number} length */
function noteWrite(ino, at, length) {
  note({ op: 'write', ino, at, length, ...bytesOf(ino, at, at + length) });
}
/** @param {number} ino @param {number} to */
function noteCut(ino, to) {
  note({ op: 'cut', ino, to, ...bytesOf(ino, to, Number.MAX_SAFE_INTEGER) });
}
/** @param {string} place @param {fs.Stats | undefined} was @param {boolean} isEmptied */
function noteOpened(place, was, isEmptied) {
  if (!was) note({ op: 'create', path: place });
  else if (was.isFile()) {
    keepInode(place, was);
    if (isEmptied) noteCut(was.ino, 0);
  }
}
/** @param {string} place */
function noteUnlinked(place) {
  const was = lstat(place);
  if (!was) return;
  keepInode(place, was);
  note({ op: 'unlink', path: place, ino: was.ino });
}
/** @param {string} from @param {string} to */
function noteRenamed(from, to) {
  const was = lstat(from);
  if (!was) return;
  const over = lstat(to);
  if (over?.isFile()) keepInode(to, over);
  note({ op: 'rename', from, to, ino: was.ino, over: over?.isFile() ? over.ino : null });
}
/** @param {string} place */
function noteRemovedTree(place) {
  const was = lstat(place);
  if (!was) return;
  if (!was.isDirectory()) {
    noteUnlinked(place);
    return;
  }
  for (const name of real.readdirSync(place)) noteRemovedTree(path.join(place, name));
  note({ op: 'rmdir', path: place });
}
/** @param {string} place */
function noteMade(place) {
  if (lstat(place) || place === path.dirname(place)) return;
  noteMade(path.dirname(place));
  if (isOurs(place)) note({ op: 'mkdir', path: place });
}

/** @param {string | number} flags */
const flagsOf = (flags) => {
  const { O_TRUNC, O_WRONLY, O_RDWR, O_CREAT } = real.constants;
  const number = typeof flags === 'number' ? flags : 0;
  const text = typeof flags === 'string' ? flags : '';
  return {
    isEmptied: Boolean(number & O_TRUNC) || text.startsWith('w'),
    isWritten: Boolean(number & (O_WRONLY | O_RDWR | O_CREAT)) || /[wa+]/.test(text),
  };
};

/** @param {number} descriptor @param {string} place */
function remember(descriptor, place) {
  const stat = real.fstatSync(descriptor);
  if (stat.isFile() && lstat(place)) keepInode(place, stat);
  opened.set(descriptor, { ino: stat.ino, folder: stat.isDirectory() ? place : null });
}
/** @param {number} descriptor */
function noteSync(descriptor) {
  const file = opened.get(descriptor);
  if (!file) return null;
  const id = `${process.pid}.${threadId}.${syncs++}`;
  const what = file.folder === null ? { ino: file.ino } : { folder: file.folder };
  note({ op: 'sync', id, ...what });
  return () => note({ op: 'synced', id });
}

fs.openSync = (place, flags = 'r', mode) => {
  if (!isOurs(place)) return real.openSync(place, flags, mode);
  const full = path.resolve(String(place));
  const { isWritten, isEmptied } = flagsOf(flags);
  if (isWritten) noteOpened(full, lstat(full), isEmptied);
  const descriptor = real.openSync(place, flags, mode);
  remember(descriptor, full);
  return descriptor;
};
fs.closeSync = (descriptor) => {
  opened.delete(descriptor);
  real.closeSync(descriptor);
};
fs.writeSync = (/** @type {any[]} */ ...args) => {
  const [descriptor, bytes, offset = 0, length = bytes.byteLength - offset, position] = args;
  const file = opened.get(descriptor);
  if (file) {
    if (typeof position !== 'number') throw notRecorded('writeSync without a position');
    noteWrite(file.ino, position, length);
  }
  // @ts-expect-error the same arguments that were given
  return real.writeSync(...args);
};
fs.ftruncateSync = (descriptor, length) => {
  const file = opened.get(descriptor);
  if (file) noteCut(file.ino, length ?? 0);
  real.ftruncateSync(descriptor, length);
};
fs.truncateSync = (place, length) => {
  const was = isOurs(place) ? lstat(String(place)) : undefined;
  if (was) {
    keepInode(String(place), was);
    noteCut(was.ino, length ?? 0);
  }
  real.truncateSync(place, length);
};
fs.writeFileSync = (/** @type {any[]} */ ...args) => {
  const [place, bytes] = args;
  if (!isOurs(place)) {
    // @ts-expect-error the same arguments that were given
    real.writeFileSync(...args);
    return;
  }
  // PGlite's way to make an empty file.
  if (bytes.length > 0) throw notRecorded('writeFileSync');
  noteOpened(path.resolve(place), lstat(place), true);
  // @ts-expect-error the same arguments that were given
  real.writeFileSync(...args);
};
fs.fsyncSync = (descriptor) => {
  const end = noteSync(descriptor);
  real.fsyncSync(descriptor);
  end?.();
};

const names = /** @type {const} */ (['mkdir', 'rename', 'unlink', 'rmdir', 'rm']);
/** @param {string} name @param {any[]} args */
function noteNames(name, [place, second]) {
  if (!isOurs(place)) return;
  const full = path.resolve(place);
  if (name === 'mkdir') noteMade(full);
  else if (name === 'rename') noteRenamed(full, path.resolve(second));
  else if (name === 'unlink') noteUnlinked(full);
  else noteRemovedTree(full);
}
for (const name of names) {
  const sync = /** @type {any} */ (real)[`${name}Sync`];
  const promised = /** @type {any} */ (realPromises)[name];
  Object.assign(fs, {
    [`${name}Sync`]: (/** @type {any[]} */ ...args) => {
      noteNames(name, args);
      return sync(...args);
    },
  });
  Object.assign(fs.promises, {
    [name]: async (/** @type {any[]} */ ...args) => {
      noteNames(name, args);
      return promised(...args);
    },
  });
}

fs.promises.open = async (place, flags = 'r', mode) => {
  if (!isOurs(place)) return realPromises.open(place, flags, mode);
  const full = path.resolve(String(place));
  const { isWritten, isEmptied } = flagsOf(flags);
  if (isWritten) noteOpened(full, lstat(full), isEmptied);
  const handle = await realPromises.open(place, flags, mode);
  remember(handle.fd, full);
  recordHandle(handle);
  return handle;
};

/** @param {fs.promises.FileHandle} handle */
function recordHandle(handle) {
  const descriptor = handle.fd;
  const { sync, close, writeFile } = handle;
  handle.sync = async () => {
    const end = noteSync(descriptor);
    await sync.call(handle);
    end?.();
  };
  handle.close = async () => {
    opened.delete(descriptor);
    await close.call(handle);
  };
  handle.writeFile = async (bytes, options) => {
    const file = opened.get(descriptor);
    if (file) noteWrite(file.ino, 0, Buffer.byteLength(/** @type {Buffer} */ (bytes)));
    await writeFile.call(handle, bytes, options);
  };
  for (const name of ['write', 'writev', 'appendFile', 'truncate', 'datasync']) {
    Object.assign(handle, { [name]: () => Promise.reject(notRecorded(name)) });
  }
}

for (const name of ['writeFile', 'appendFile', 'copyFile', 'cp', 'link', 'symlink', 'truncate']) {
  const refuse = (/** @type {any} */ place, /** @type {any} */ second) => {
    const written = ['copyFile', 'cp', 'link', 'symlink'].includes(name) ? second : place;
    if (isOurs(written)) throw notRecorded(name);
  };
  const promised = /** @type {any} */ (realPromises)[name];
  const callback = /** @type {any} */ (real)[name];
  Object.assign(fs.promises, {
    [name]: async (/** @type {any[]} */ ...args) => {
      refuse(args[0], args[1]);
      return promised(...args);
    },
  });
  Object.assign(fs, {
    [name]: (/** @type {any[]} */ ...args) => {
      refuse(args[0], args[1]);
      return callback(...args);
    },
  });
}
syncBuiltinESMExports();

/** @param {string} what */
function notRecorded(what) {
  return new Error(`A power cut cannot be played: ${what} is not written down.`);
}
