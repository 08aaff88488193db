import {
  closeSync,
  existsSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Random } from '../../measure/random';

/** What the disk still does, or no longer, once the current is gone. */
const kinds = ['nothing unsynced stays', 'pages are torn', 'everything stays'] as const;
export type CutKind = (typeof kinds)[number];

/** The last is a mere kill, which leaves what the kernel holds; the first finds most. */
const kindOfTen: CutKind[] = [
  ...Array<CutKind>(5).fill('nothing unsynced stays'),
  ...Array<CutKind>(4).fill('pages are torn'),
  'everything stays',
];

/** What a disk writes as one; a database's page is two of them. */
const diskPageBytes = 4096;

const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const place = { path: z.string() };
const content = { ino: z.number(), size: z.number(), old: bytes };
const entrySchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('write'), at: z.number(), length: z.number(), ...content }),
  z.object({ op: z.literal('cut'), to: z.number(), ...content }),
  z.object({ op: z.literal('create'), ...place }),
  z.object({ op: z.literal('mkdir'), ...place }),
  z.object({ op: z.literal('rmdir'), ...place }),
  z.object({ op: z.literal('unlink'), ino: z.number(), ...place }),
  z.object({
    op: z.literal('rename'),
    from: z.string(),
    to: z.string(),
    ino: z.number(),
    over: z.number().nullable(),
  }),
  z.object({
    op: z.literal('sync'),
    id: z.string(),
    ino: z.number().optional(),
    folder: z.string().optional(),
  }),
  z.object({ op: z.literal('synced'), id: z.string() }),
]);
type Entry = z.infer<typeof entrySchema>;
type Change = Extract<Entry, { op: 'write' | 'cut' }>;
type Naming = Extract<Entry, { op: 'create' | 'mkdir' | 'rmdir' | 'unlink' | 'rename' }>;

/** What was done since the last cut, and not yet synced, in the order in which it was done. */
interface Unsynced {
  changes: Map<number, Change[]>;
  namings: Naming[];
}

export interface Cut {
  kind: CutKind;
  /** How many changes of bytes and of names the disk did not have yet. */
  changes: number;
  namings: number;
}

/**
 * Leaves the files as a disk might hold them after a power cut: takes back what the record says was
 * never synced, and begins a new record. The process that wrote must be dead.
 */
export function cutPower(record: string, random: Random): Cut {
  const unsynced = readUnsynced(record);
  const kind = random.pick(kindOfTen);
  const inodes = path.join(record, 'inodes');
  if (kind !== 'everything stays') {
    const chance = kind === 'pages are torn' ? random : null;
    // Bytes first, under their second names: a file that has lost its name may get it back.
    for (const [ino, changes] of unsynced.changes) {
      takeBackChanges(path.join(inodes, String(ino)), changes, chance);
    }
    // A journal keeps names in their order: the first so many came through, or none.
    const kept = chance ? chance.below(unsynced.namings.length + 1) : 0;
    for (const naming of unsynced.namings.slice(kept).reverse()) takeBackNaming(naming, inodes);
  }
  rmSync(record, { recursive: true, force: true });
  const changes = [...unsynced.changes.values()].flat().length;
  return { kind, changes, namings: unsynced.namings.length };
}

function readUnsynced(record: string): Unsynced {
  const changes = new Map<number, { index: number; change: Change }[]>();
  let namings: { index: number; naming: Naming; folder: string }[] = [];
  const begun = new Map<string, { index: number; ino?: number; folder?: string }>();
  for (const [index, entry] of readEntries(record).entries()) {
    if (entry.op === 'sync') {
      const { id, ino, folder } = entry;
      begun.set(id, { index, ...(ino !== undefined && { ino }), ...(folder && { folder }) });
    } else if (entry.op === 'synced') {
      const sync = begun.get(entry.id);
      // What was done while it synced may have come too late for it.
      const until = sync?.index ?? 0;
      if (sync?.ino !== undefined) {
        const left = (changes.get(sync.ino) ?? []).filter((one) => one.index > until);
        changes.set(sync.ino, left);
      }
      if (sync?.folder === undefined) continue;
      namings = namings.filter(({ index, folder }) => index > until || folder !== sync.folder);
    } else if (entry.op === 'write' || entry.op === 'cut') {
      const list = changes.get(entry.ino) ?? [];
      list.push({ index, change: entry });
      changes.set(entry.ino, list);
    } else {
      namings.push({ index, naming: entry, folder: folderOf(entry) });
    }
  }
  return {
    changes: new Map(
      [...changes]
        .filter(([, list]) => list.length > 0)
        .map(([ino, list]) => [ino, list.map(({ change }) => change)]),
    ),
    namings: namings.map(({ naming }) => naming),
  };
}

function readEntries(record: string): Entry[] {
  const file = path.join(record, 'entries');
  if (!existsSync(file)) return [];
  // What follows the last line's end was being written when the process died.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => entrySchema.parse(JSON.parse(line)));
}

/** A move is one step of the journal, whole once the folder is synced into which it leads. */
function folderOf(naming: Naming): string {
  return path.dirname(naming.op === 'rename' ? naming.to : naming.path);
}

/** @param chance null: all of them; else each page has the age that chance gives it */
function takeBackChanges(file: string, changes: Change[], chance: Random | null): void {
  if (!existsSync(file)) return;
  const now = readFileSync(file);
  const sizes = [changes[0]?.size ?? 0, ...changes.map((change) => sizeAfter(change))];
  // The size is a version of its own: bytes beyond it are lost, whatever became of them.
  const sizeVersion = chance ? chance.below(sizes.length) : 0;
  const size = sizes[sizeVersion] ?? 0;
  const held = Buffer.alloc(Math.max(now.length, size, ...changes.map(({ size }) => size)));
  now.copy(held);
  for (const page of pagesOf(changes)) {
    const version = chance ? pageVersion(changes, sizeVersion, chance) : 0;
    for (const change of changes.slice(version).reverse()) restore(held, change, page);
  }
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, held, 0, size, 0);
  ftruncateSync(descriptor, size);
  closeSync(descriptor);
}

function sizeAfter(change: Change): number {
  return change.op === 'cut' ? change.to : Math.max(change.size, change.at + change.length);
}

/** A page is never older than a shortening that came through, nor newer than one that did not. */
function pageVersion(changes: Change[], sizeVersion: number, chance: Random): number {
  const isCut = ({ op }: Change) => op === 'cut';
  const from = changes.slice(0, sizeVersion).findLastIndex(isCut) + 1;
  const later = changes.slice(sizeVersion).findIndex(isCut);
  const to = later < 0 ? changes.length : sizeVersion + later;
  return from + chance.below(to - from + 1);
}

function rangeOf(change: Change): { from: number; to: number } {
  if (change.op === 'write') return { from: change.at, to: change.at + change.length };
  return { from: Math.min(change.to, change.size), to: Math.max(change.to, change.size) };
}

function pagesOf(changes: Change[]): Set<number> {
  const pages = new Set<number>();
  for (const change of changes) {
    const { from, to } = rangeOf(change);
    for (let at = from - (from % diskPageBytes); at < to; at += diskPageBytes) pages.add(at);
  }
  return pages;
}

/** Puts back what stood in one page before a change; where there was nothing, zeros. */
function restore(held: Buffer, change: Change, page: number): void {
  const range = rangeOf(change);
  const from = Math.max(range.from, page);
  const to = Math.min(range.to, page + diskPageBytes, held.length);
  if (from >= to) return;
  held.fill(0, from, to);
  change.old.subarray(from - range.from, to - range.from).copy(held, from);
}

function takeBackNaming(naming: Naming, inodes: string): void {
  const second = (ino: number) => path.join(inodes, String(ino));
  if (naming.op === 'create') rmSync(naming.path, { force: true });
  else if (naming.op === 'mkdir') rmSync(naming.path, { recursive: true, force: true });
  else if (naming.op === 'rmdir') mkdirSync(naming.path, { recursive: true });
  else if (naming.op === 'unlink') linkAgain(second(naming.ino), naming.path);
  else {
    if (!existsSync(naming.to) || lstatSync(naming.to).ino !== naming.ino) return;
    renameSync(naming.to, naming.from);
    if (naming.over !== null) linkAgain(second(naming.over), naming.to);
  }
}

function linkAgain(from: string, to: string): void {
  if (!existsSync(to) && existsSync(path.dirname(to))) linkSync(from, to);
}
