import { globSync, readFileSync } from 'node:fs';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import ts from 'typescript';
import { expect, test } from 'vitest';

const parser = new RegExpParser({ ecmaVersion: 2025 });
const product = ['{app,components,lib}/**/*.{ts,tsx,mjs}', 'public/*.js', '*.ts'];
const unread = /\.(?:test|d)\.tsx?$|\/testing\/|\/generated\/|\/utterances|\/held-out\//u;
/** Where a literal can begin; comments and paths do not stand there. */
const perhaps = /[=(,:?[&|!;{}\n]\s*\/[^/*\s]/u;

/**
 * An endless repetition of what holds a choice or another endless repetition: only these can take
 * time that doubles with each letter. A choice among single letters that differ cannot.
 */
function mayExplode(literal: string): boolean {
  let may = false;
  visitRegExpAST(parser.parseLiteral(literal), {
    onQuantifierEnter(node) {
      if (node.max === Number.POSITIVE_INFINITY) may ||= holdsChoice(node.element);
    },
  });
  return may;
}

function holdsChoice(element: AST.QuantifiableElement): boolean {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return (
    element.alternatives.length > 1 ||
    element.alternatives.some(({ elements }) =>
      elements.some(
        (one) =>
          one.type === 'Quantifier' ||
          ('alternatives' in one && holdsChoice(one as AST.QuantifiableElement)),
      ),
    )
  );
}

/**
 * Each was looked at: a round begins with a letter that cannot stand inside of one, or nothing
 * follows over which the rounds could be tried again.
 */
const unambiguous = new Set([
  String.raw`/^\d{1,10}(,\d{1,10})*$/`,
  String.raw`/^\/report(\/[\w-]+)*(\?[^#\s]*)?$/`,
  String.raw`/\B(?=(\d{3})+$)/g`,
  '/^[^=,]+=[^,]*(?:,[^=,]+=[^,]*)*$/',
  String.raw`/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|[\ufe00-\ufe0f]|\u20e3|[\u{e0020}-\u{e007f}])+/gu`,
  String.raw`/[\p{L}\p{N}\p{M}]+(?:(?:['’-]|(?<=\p{N})[/.](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu`,
  String.raw`/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9_-][a-z0-9._-]*)*$/`,
  '/^[a-z]+(?:[A-Z][a-z]+)+$/',
  String.raw`/^\d+(?:[/.-]\d+)*$/u`,
]);

/** The product's expressions as they are written, with where. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  const files = product
    .flatMap((pattern) => globSync(pattern))
    .filter((file) => !unread.test(file));
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (!perhaps.test(text)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return found;
}

test('no expression of the product can take time that doubles with each letter', () => {
  const found = literals();
  expect(found.size).toBeGreaterThan(100);
  const suspects = [...found].filter(
    ([literal]) => mayExplode(literal) && !unambiguous.has(literal),
  );
  // Write it as a `Pattern`, which is linear whatever it holds, or without the inner choice.
  expect(suspects).toEqual([]);
}, 60_000);

test.each(['/(?:(?:em|um|uma?) )*$/u', '/(?:a+)+b/u', '/(?:a|b|ab)*c/u', '/(?:a?b?)*c/u'])(
  '%s is found out',
  (literal) => {
    expect(mayExplode(literal)).toBe(true);
  },
);
