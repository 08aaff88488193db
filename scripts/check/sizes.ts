import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countFunctionLines } from './count-function-lines';

/** What fits in a reader's head at once; see ARCHITECTURE.md. */
const fileLinesMax = 300;
const routeLinesMax = 40;
const pageLinesMax = 100;
const functionLinesMax = 70;
const folderFilesMax = 20;
/** A folder is worth a name when it holds so many; rooms' roots, doubles and routes are others'. */
const folderFilesMin = 3;
const grown = /^(?:lib|components|scripts)\/.+/u;

export interface SourceFile {
  name: string;
  text: string;
}

export async function findSizeProblems(root: string): Promise<string[]> {
  const pattern = '{app,components,lib,scripts,bench,e2e}/**/*.{ts,tsx,mjs,css}';
  const names = globSync(pattern, { cwd: root, exclude: (name) => name === 'generated' });
  return sizeProblems(
    names.map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })),
  );
}

/** What is too long or too full, one line each. */
export function sizeProblems(files: SourceFile[]): string[] {
  return [...files.flatMap(fileProblems), ...folderProblems(files)];
}

function fileProblems({ name, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  const most = linesMaxOf(name);
  const long = lines > most ? [`${name} has ${lines} lines, of at most ${most}`] : [];
  if (isTest(name) || name.endsWith('.css')) return long;
  return [
    ...long,
    ...countFunctionLines(name, text)
      .filter((found) => found.lines > functionLinesMax)
      .map(
        (found) =>
          `${name}:${found.startsAt} holds a function of ${found.lines} lines, of at most ${functionLinesMax}`,
      ),
  ];
}

/** Tests do not count: each lies beside its file, so that a folder of twenty has twenty more. */
function folderProblems(files: SourceFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of files.filter((file) => !isTest(file.name))) {
    const folder = path.dirname(name);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const names = files.map(({ name }) => name);
  const isRoot = (folder: string) =>
    folder.split('/').length === 2 &&
    names.some((name) => name.startsWith(`${folder}/`) && path.dirname(name) !== folder);
  return [...counts].flatMap(([folder, count]) => {
    if (count > folderFilesMax) {
      return [`${folder} holds ${count} files, of at most ${folderFilesMax}`];
    }
    const isGrown = grown.test(folder) && !isRoot(folder) && !folder.endsWith('/testing');
    return isGrown && count < folderFilesMin
      ? [`${folder} holds ${count} files, of at least ${folderFilesMin}`]
      : [];
  });
}

function linesMaxOf(name: string): number {
  const base = path.basename(name);
  if (base === 'route.ts') return routeLinesMax;
  return base === 'page.tsx' ? pageLinesMax : fileLinesMax;
}

function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name) || name.startsWith('e2e/');
}
