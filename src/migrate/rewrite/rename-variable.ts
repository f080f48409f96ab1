import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';
import { lineAt } from '../../scan/positions.ts';
import { findMemberNames } from './member-names.ts';
import { isMember, memberDeclarations } from './member-reads.ts';
import type { Situation } from './situation.ts';

/** A variable's old and new name, and the findings that ask for the change. */
export interface Renaming {
  readonly name: string;
  readonly to: string;
  readonly findings: readonly string[];
}

/** Renames the variable wherever its line names it, as one finding speaks for all of a line; `except` keeps its name. */
export function renameAt(situation: Situation, node: ts.Node, renaming: Renaming, except?: ts.Node): void {
  const source = node.getSourceFile();
  const lineOf = (at: ts.Node): number => lineAt(source, at.getStart(source));
  const line = lineOf(node);
  const { ts } = situation.detect.analysis;
  const visit = (at: ts.Node): void => {
    if (at === except) return;
    const isNamed = (ts.isIdentifier(at) || ts.isStringLiteralLike(at)) && at.text === renaming.name;
    if (isNamed && lineOf(at) === line && (at === node || isVariableName(ts, at))) {
      renameNode(situation, at, renaming);
    }
    ts.forEachChild(at, visit);
  };
  visit(source);
}

/** A member, a key or an argument, not a name of the code's own. */
function isVariableName(ts: Compiler, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  return ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
}

/** Patterns and shorthands keep the name that the rest of the code uses: `{ DASHSCOPE_API_KEY: OPENAI_API_KEY } = process.env`. */
function renameNode({ detect, ledger }: Situation, node: ts.Node, { name, to, findings }: Renaming): void {
  const { ts } = detect.analysis;
  const why = { status: 'automatic', code: 'variable', args: { from: name, to }, findings } as const;
  const source = node.getSourceFile();
  if (ts.isStringLiteralLike(node)) {
    ledger.replace(source, { from: node.getStart(source) + 1, to: node.getEnd() - 1 }, to, why);
    return;
  }
  const { parent } = node;
  const isAliased =
    (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.propertyName === node;
  const isNamed = ts.isPropertyAssignment(parent) && parent.name === node;
  const own = isAliased ? parent.name : isNamed ? parent.initializer : undefined;
  if (own && ts.isIdentifier(own) && own.text === to) {
    ledger.replace(source, { from: node.getStart(source), to: own.getEnd() }, to, why);
    return;
  }
  const isShort = ts.isShorthandPropertyAssignment(parent) || ts.isBindingElement(parent);
  if (isShort && parent.name === node) ledger.replaceNode(node, `${to}: ${name}`, why);
  else if (ts.isImportSpecifier(parent) && !parent.propertyName)
    ledger.replaceNode(node, `${to} as ${name}`, why);
  else ledger.replaceNode(node, to, why);
}

/**
 * Renames what declares the variables under names that were renamed where they are read: the keys of schemas, types,
 * objects and patterns, and what reads such a key without being a finding.
 */
export function renameMembers(situation: Situation, renamed: Iterable<Renaming>): void {
  const { analysis } = situation.detect;
  for (const renaming of renamed) {
    const members = findMemberNames(analysis, renaming.name);
    const declared = [...members].flatMap(([node, use]) => (use === 'declared' ? [node] : []));
    if (!declared.some((node) => isWritten(analysis.ts, node)) && !isReadAsMember(situation, renaming))
      continue;
    const reads = declared.length > 0 ? findReads(situation, renaming.name, new Set(declared)) : [];
    for (const node of [...declared, ...reads]) renameNode(situation, node, renaming);
  }
}

/** A key that is written out: a shorthand or a pattern alone may be for names that no variable has. */
function isWritten(ts: Compiler, { parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent);
}

function isReadAsMember({ located }: Situation, { name }: Renaming): boolean {
  return located.some(
    ({ finding }) => finding.kind === 'env' && finding.detail === name && finding.confidence !== 'high',
  );
}

/** `Config.OPENAI_API_KEY`, `config['OPENAI_API_KEY']`: members by their types, not by their spelling. */
function findReads({ detect: { analysis } }: Situation, name: string, keys: ReadonlySet<ts.Node>): ts.Node[] {
  const { ts, sources } = analysis;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isNamed = (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === name;
    if (isNamed && isMember(ts, node)) {
      const isKey = memberDeclarations(analysis, node).some((declaration) => {
        const key = ts.getNameOfDeclaration(declaration);
        return key !== undefined && keys.has(key);
      });
      if (isKey) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of sources) {
    if (!source.fileName.endsWith('.json') && source.text.includes(name)) visit(source);
  }
  return found;
}
