import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * One hash over names and contents of files, and of all files in folders. What is not there is
 * left out, so that its coming and going changes the hash.
 * @param {string} root
 * @param {string[]} names of files and folders, relative to `root`
 * @param {(name: string) => boolean} [isCounted]
 */
export function hashFiles(root, names, isCounted = () => true) {
  const hash = createHash('sha256');
  for (const name of names
    .flatMap((each) => listFiles(root, each))
    .filter(isCounted)
    .sort()) {
    const bytes = readFileSync(path.join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
function listFiles(root, name) {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [name];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
