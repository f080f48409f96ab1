import type { ts } from 'ts-morph';
import type { Range } from '../../providers/fact-schema.ts';
import type { Compiler } from '../../scan/marks.ts';

/** What becomes of a written value under a restriction. `unknown`: the code does not settle it. */
export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'nearest'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const FITS: Fit = { kind: 'fits' };
/** Words of effort, least first. */
const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** Holds a literal against a range and gives the nearest allowed value, as code. */
export function fitValue(compiler: Compiler, node: ts.Expression, range: Range): Fit {
  const number = numberOf(compiler, node);
  if (number !== undefined) return fitNumber(number, range);
  if (compiler.isStringLiteralLike(node)) return fitText(node.text, range);
  if (compiler.isObjectLiteralExpression(node)) return fitObject(compiler, node, range);
  if (compiler.isArrayLiteralExpression(node)) return fitList(node, range);
  const { SyntaxKind } = compiler;
  const isPlain =
    node.kind === SyntaxKind.TrueKeyword ||
    node.kind === SyntaxKind.FalseKeyword ||
    node.kind === SyntaxKind.NullKeyword ||
    node.getText() === 'undefined';
  return isPlain ? FITS : { kind: 'unknown' };
}

/** The number that a literal stands for, with its sign. */
export function numberOf(compiler: Compiler, node: ts.Expression): number | undefined {
  if (compiler.isNumericLiteral(node)) return Number(node.text);
  const isNegative =
    compiler.isPrefixUnaryExpression(node) && node.operator === compiler.SyntaxKind.MinusToken;
  return isNegative && compiler.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}

function fitNumber(value: number, range: Range): Fit {
  const { min, max, values } = range;
  if (values) {
    if (values.includes(value)) return FITS;
    const numbers = values.filter((candidate) => typeof candidate === 'number').sort((a, b) => a - b);
    const nearest = numbers.filter((candidate) => candidate < value).at(-1) ?? numbers[0];
    return nearest === undefined ? { kind: 'none' } : { kind: 'nearest', text: String(nearest) };
  }
  const step = range.integer ? 1 : 0.01;
  const lowest = min === undefined ? undefined : range.minExclusive ? min + step : min;
  const highest = max === undefined ? undefined : range.maxExclusive ? max - step : max;
  if (lowest !== undefined && value < lowest) return { kind: 'nearest', text: String(lowest) };
  if (highest !== undefined && value > highest) return { kind: 'nearest', text: String(highest) };
  return FITS;
}

function fitText(text: string, { values }: Range): Fit {
  if (!values || values.includes(text)) return FITS;
  const effort = EFFORTS.indexOf(text);
  const efforts = EFFORTS.filter((word) => values.includes(word));
  if (effort >= 0 && efforts.length > 0) {
    const nearest = efforts.find((word) => EFFORTS.indexOf(word) >= effort) ?? efforts.at(-1);
    return { kind: 'nearest', text: `'${nearest}'` };
  }
  return values.includes('auto') ? { kind: 'nearest', text: "'auto'" } : { kind: 'none' };
}

/** An object is named by its `type`: a named tool is `function`. */
function fitObject(compiler: Compiler, node: ts.ObjectLiteralExpression, { values }: Range): Fit {
  if (!values) return FITS;
  for (const property of node.properties) {
    if (!compiler.isPropertyAssignment(property) || property.name.getText() !== 'type') continue;
    if (compiler.isStringLiteralLike(property.initializer))
      return fitText(property.initializer.text, { values });
  }
  return { kind: 'unknown' };
}

function fitList(node: ts.ArrayLiteralExpression, { maxItems }: Range): Fit {
  if (maxItems === undefined || node.elements.length <= maxItems) return FITS;
  const kept = node.elements.slice(0, maxItems).map((element) => element.getText());
  return { kind: 'nearest', text: `[${kept.join(', ')}]` };
}
