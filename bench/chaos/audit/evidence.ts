import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestServer } from '../../../scripts/test/test-server';
import type { Ledger } from '../twin/ledger';
import type { Store } from './read-store';

/** Nobody's words: the driver has made them all. */
export function writeEvidence(folder: string, ledger: Ledger, store: Store): void {
  const inbound = [...ledger.inbound.values()].map(({ photos, ...message }) => ({
    ...message,
    photos: photos.map(({ sha256 }) => sha256),
  }));
  const { objects, ...kept } = store;
  const evidence = { inbound, outbound: ledger.outbound, ...kept, objects: [...objects.keys()] };
  writeFileSync(path.join(folder, 'evidence.json'), JSON.stringify(evidence, null, 1));
}

export async function makeEvidenceFolder(): Promise<
  TestServer & { folder: string; keep(): string }
> {
  const folder = mkdtempSync(path.join(tmpdir(), 'acervo-chaos-'));
  let isKept = false;
  return {
    folder,
    keep() {
      isKept = true;
      return folder;
    },
    async stop() {
      if (!isKept) rmSync(folder, { recursive: true, force: true });
    },
  };
}
