import ts from 'typescript';

export interface FunctionLength {
  startsAt: number;
  lines: number;
}

/** Every function of a file with its length in lines, those inside other functions as well. */
export function countFunctionLines(name: string, text: string): FunctionLength[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const found: FunctionLength[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const startsAt = lineAt(node.getStart(source));
      found.push({ startsAt, lines: lineAt(node.getEnd()) - startsAt + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
