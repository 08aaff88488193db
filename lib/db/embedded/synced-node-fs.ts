import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type PgliteModule = Parameters<NodeFS['init']>[1];

/** Emscripten's view of the disk, as far as it is completed here (PGlite 0.5, `NODEFS`). */
interface NodeOperations {
  realPath(node: FileNode): string;
  tryFSOperation<T>(operation: () => T): T;
  node_ops: {
    mknod(parent: FileNode, ...rest: unknown[]): unknown;
    rename(node: FileNode, folder: FileNode, name: string): unknown;
    unlink(parent: FileNode, name: string): unknown;
    rmdir(parent: FileNode, name: string): unknown;
    symlink(parent: FileNode, name: string, target: string): unknown;
  };
  stream_ops: { fsync?(stream: FileStream): number };
}
interface FileNode {
  parent: FileNode;
  mode: number;
}
interface FileStream {
  nfd: number;
  node: FileNode;
}

const folderBit = 0o040000;
const kindBits = 0o170000;

/**
 * PGlite's folder on the disk, with the one operation that it lacks: syncing. PostgreSQL syncs the
 * bytes that must outlive a power cut, but leaves it to the file system to keep the names of new
 * files with them. Here the folders in which a name has changed are synced before any file is.
 */
export class SyncedNodeFS extends NodeFS {
  override async init(pg: PGlite, options: PgliteModule) {
    const { emscriptenOpts } = await super.init(pg, options);
    // Before the folder is mounted: each file takes its operations from here when it is met.
    const preRun = [
      (module: { NODEFS: unknown }) => completeOperations(module.NODEFS as NodeOperations),
      ...(emscriptenOpts.preRun ?? []),
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function completeOperations(disk: NodeOperations): void {
  const changed = new Set<string>();
  noteChanges(disk, changed);
  disk.stream_ops.fsync = ({ nfd, node }) => {
    const isFolder = (node.mode & kindBits) === folderBit;
    disk.tryFSOperation(() => {
      // Forgotten one by one, each once it is synced: what fails is tried again by the next sync.
      for (const folder of changed) {
        syncFolderOnDisk(folder);
        changed.delete(folder);
      }
      if (!isFolder || process.platform !== 'win32') fsyncSync(nfd);
    });
    return 0;
  };
}

function noteChanges(disk: NodeOperations, changed: Set<string>): void {
  const operations = disk.node_ops;
  const { mknod, rename, unlink, rmdir, symlink } = operations;
  const note = (folder: FileNode) => changed.add(disk.realPath(folder));
  operations.mknod = (parent, ...rest) => {
    note(parent);
    return mknod(parent, ...rest);
  };
  operations.rename = (node, folder, name) => {
    note(node.parent);
    note(folder);
    return rename(node, folder, name);
  };
  operations.unlink = (parent, name) => {
    note(parent);
    return unlink(parent, name);
  };
  operations.rmdir = (parent, name) => {
    note(parent);
    return rmdir(parent, name);
  };
  operations.symlink = (parent, name, target) => {
    note(parent);
    return symlink(parent, name, target);
  };
}

function syncFolderOnDisk(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be synced there
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch (error) {
    // It was removed itself; the folder that held it has been noted as well.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
