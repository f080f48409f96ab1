import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import type { Ledger, Why } from '../rewrite/ledger.ts';
import type { ObjectEditor } from '../rewrite/object-edits.ts';
import type { Sides } from '../rewrite/sides.ts';
import type { EndpointUses } from './endpoint-uses.ts';

/** Writes both sides by asking the endpoint. Only text is put around what stands there, so that it stays as it is. */
export class BothSides implements Sides {
  readonly uses: EndpointUses;
  private readonly detect: DetectorContext;
  private readonly ledger: Ledger;
  private readonly objects: ObjectEditor;
  private readonly kept = new Set<ts.Node>();

  constructor(
    uses: EndpointUses,
    { detect, ledger, objects }: { detect: DetectorContext; ledger: Ledger; objects: ObjectEditor },
  ) {
    this.uses = uses;
    this.detect = detect;
    this.ledger = ledger;
    this.objects = objects;
  }

  value(node: ts.Expression, other: string, why: Why): void {
    const { ts } = this.detect.analysis;
    const name = this.nameFor(node, why);
    this.kept.add(node);
    if (ts.isAsExpression(node.parent)) {
      const type = node.parent.type.getText();
      this.wrap(node.parent, { before: `${name}.isOpenAI ? `, after: ` : ${other} as ${type}` }, why);
    } else this.wrap(node, { before: `${name}.isOpenAI ? `, after: ` : ${other}` }, why);
  }

  member(property: ts.ObjectLiteralElementLike, others: readonly string[], why: Why): void {
    const name = this.nameFor(property, why);
    this.kept.add(property);
    const other = others.length > 0 ? `{ ${others.join(', ')} }` : '{}';
    const source = property.getSourceFile();
    this.ledger.insert(source, property.getStart(source), `...(${name}.isOpenAI ? { `, why);
    this.ledger.insert(source, property.getEnd(), ` } : ${other})`, why);
  }

  add(object: ts.ObjectLiteralExpression, members: readonly string[], why: Why): void {
    if (members.length === 0) return;
    const name = this.nameFor(object, why);
    const text = `...(${name}.isOpenAI ? {} : { ${members.join(', ')} })`;
    this.objects.change(object, { add: [text], remove: [] }, why);
  }

  /** `model` becomes `endpoint.model(model)`. */
  model(node: ts.Expression, why: Why): void {
    this.wrap(node, { before: `${this.nameFor(node, why)}.model(`, after: ')' }, { ...why, isWhole: true });
  }

  /** Whether code runs at OpenAI only. */
  isKept(node: ts.Node): boolean {
    for (let at = node; at.parent; at = at.parent) if (this.kept.has(at)) return true;
    return false;
  }

  nameFor(node: ts.Node, { findings }: Pick<Why, 'findings'>): string {
    return this.uses.nameIn(node.getSourceFile(), findings);
  }

  private wrap(
    node: ts.Expression,
    { before, after }: { before: string; after: string },
    { isWhole = false, ...why }: Why & { isWhole?: boolean },
  ): void {
    const { ts } = this.detect.analysis;
    const source = node.getSourceFile();
    const { parent } = node;
    const isShorthand = ts.isShorthandPropertyAssignment(parent) && parent.name === node;
    const isFree =
      isWhole ||
      isShorthand ||
      ts.isPropertyAssignment(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isTemplateSpan(parent) ||
      ts.isParenthesizedExpression(parent) ||
      ts.isReturnStatement(parent) ||
      ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node);
    const key = isShorthand ? `${node.getText(source)}: ` : '';
    this.ledger.insert(source, node.getStart(source), key + (isFree ? '' : '(') + before, why);
    this.ledger.insert(source, node.getEnd(), after + (isFree ? '' : ')'), why);
  }
}
