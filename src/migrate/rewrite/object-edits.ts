import type { ts } from 'ts-morph';
import { nameText } from '../../scan/flow.ts';
import type { Compiler } from '../../scan/marks.ts';
import type { Ledger, Span, Why } from './ledger.ts';
import { indentAt, styleOf } from './source-style.ts';

export interface ObjectChange {
  /** New properties, each as it is written, without a comma. */
  readonly add: readonly string[];
  readonly remove: readonly ts.ObjectLiteralElementLike[];
  /** What another change of the object removes. */
  readonly besides?: readonly ts.ObjectLiteralElementLike[];
}

type Property = ts.ObjectLiteralElementLike;

/** Adds and removes properties of an object literal. What stays, and every comment, keeps its place. */
export class ObjectEditor {
  private readonly ts: Compiler;
  private readonly ledger: Ledger;

  constructor(compiler: Compiler, ledger: Ledger) {
    this.ts = compiler;
    this.ledger = ledger;
  }

  change(object: ts.ObjectLiteralExpression, change: ObjectChange, why: Why): void {
    const [replaced, ...removed] = change.add.length > 0 ? change.remove : [];
    if (replaced) {
      this.ledger.replaceNode(replaced, change.add.join(this.separator(object)), why);
      this.remove(object, { remove: removed, besides: change.besides }, why);
    } else {
      this.add(object, change.add, why);
      this.remove(object, change, why);
    }
  }

  private add(object: ts.ObjectLiteralExpression, properties: readonly string[], why: Why): void {
    if (properties.length === 0) return;
    const source = object.getSourceFile();
    const [first] = object.properties;
    if (!first) {
      this.ledger.replaceNode(object, this.newObject(source, properties, object.getStart(source)), why);
      return;
    }
    const separator = this.separator(object);
    const [comment] = this.ts.getLeadingCommentRanges(source.text, first.pos) ?? [];
    const at = Math.min(comment?.pos ?? first.getStart(source), first.getStart(source));
    this.ledger.insert(source, at, properties.map((property) => property + separator).join(''), why);
  }

  /** A whole object in the style of the file, for a place in a line; `[]` gives `{}`. */
  newObject(source: ts.SourceFile, properties: readonly string[], offset: number): string {
    const { newline, indent } = styleOf(this.ts, source);
    if (properties.length === 0) return '{}';
    const outer = indentAt(source, offset);
    const lines = properties.map((property) => `${outer}${indent}${property},`);
    return ['{', ...lines, `${outer}}`].join(newline);
  }

  private separator(object: ts.ObjectLiteralExpression): string {
    const source = object.getSourceFile();
    const [first] = object.properties;
    if (!first) return ', ';
    const between = source.text.slice(object.getStart(source), first.getStart(source));
    if (!between.includes('\n')) return ', ';
    return `,${styleOf(this.ts, source).newline}${indentAt(source, first.getStart(source))}`;
  }

  private remove(
    object: ts.ObjectLiteralExpression,
    { remove, besides = [] }: { remove: readonly Property[]; besides?: readonly Property[] | undefined },
    why: Why,
  ): void {
    const source = object.getSourceFile();
    const removed = new Set([...remove, ...besides]);
    for (const property of remove) {
      for (const span of this.spansOf(object, property, removed)) {
        this.ledger.replace(source, span, '', why);
      }
    }
  }

  /** A property with its comma, and with the space up to the next one or from the one before; comments stay. */
  private spansOf(
    object: ts.ObjectLiteralExpression,
    property: Property,
    removed: ReadonlySet<Property>,
  ): readonly Span[] {
    const source = object.getSourceFile();
    const { text } = source;
    const from = property.getStart(source);
    const end = property.getEnd();
    const index = object.properties.indexOf(property);
    const isLast = object.properties.slice(index + 1).every((later) => removed.has(later));
    const comma = commaAfter(text, end);
    const isClean = comma !== undefined && /^\s*$/.test(text.slice(end, comma));
    const to = isClean ? comma + 1 : end;
    const apart = comma !== undefined && !isClean ? [{ from: comma, to: comma + 1 }] : [];
    if (!isLast) return [{ from, to: to + (isClean ? spaceAt(text, to) : 0) }, ...apart];
    const before = object.properties[index - 1];
    const start = before ? before.getEnd() : object.getStart(source) + 1;
    const gap = text.slice(start, from);
    if (!/^\s*(?:,\s*)?$/.test(gap)) return [{ from, to }, ...apart];
    const isBeforeRemoved = before !== undefined && removed.has(before);
    const keepsComma = isBeforeRemoved || object.properties.hasTrailingComma;
    return [{ from: start + (keepsComma ? gap.indexOf(',') + 1 : 0), to }, ...apart];
  }
}

function spaceAt(text: string, offset: number): number {
  return /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
}

/** The comma that follows an offset with nothing but space and comments between. */
function commaAfter(text: string, offset: number): number | undefined {
  let at = offset;
  for (;;) {
    at += spaceAt(text, at);
    const comment = /^(?:\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/.exec(text.slice(at));
    if (!comment) return text[at] === ',' ? at : undefined;
    at += comment[0].length;
  }
}

/** The property of one of these names, nearest to the end, as the last one counts; undefined where there is none. */
export function findProperty(
  compiler: Compiler,
  object: ts.ObjectLiteralExpression,
  names: readonly string[],
): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined {
  for (const property of [...object.properties].reverse()) {
    const name = property.name && nameText(compiler, property.name);
    if (name === undefined || !names.includes(name)) continue;
    if (compiler.isPropertyAssignment(property) || compiler.isShorthandPropertyAssignment(property))
      return property;
  }
  return undefined;
}

/** The expression that a property gives. */
export function valueIn(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): ts.Expression {
  return 'initializer' in property ? property.initializer : property.name;
}
