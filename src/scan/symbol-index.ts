import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';
import type { Compiler } from './marks.ts';
import { symbolOf } from './symbols.ts';

type CallLike = ts.CallExpression | ts.NewExpression;

export interface SymbolIndex {
  /** Right-hand sides of assignments to a variable, field or property. */
  assignments(symbol: ts.Symbol): readonly ts.Expression[];
  /** Calls and constructions of a function or class. */
  calls(symbol: ts.Symbol): readonly CallLike[];
  /** What is put into a collection: `map.set(key, value)`, `list.push(value)`, `record[key] = value`. */
  contents(symbol: ts.Symbol): readonly ts.Expression[];
  /** Values of one member that is set after the object is made: `options.baseURL = url`. */
  memberAssignments(object: ts.Symbol, member: string): readonly ts.Expression[];
  /** Objects whose members are copied into another: `Object.assign(options, { baseURL })`. */
  mergedInto(object: ts.Symbol): readonly ts.Expression[];
}

/** A use of a name, and the node that the name is bound at. */
interface Use<T> {
  readonly name: ts.Node;
  readonly value: T;
}

/** Uses by the written name: symbols are resolved only for the names that someone asks for. */
interface Names {
  readonly assignments: Map<string, Use<ts.Expression>[]>;
  readonly calls: Map<string, Use<CallLike>[]>;
  readonly contents: Map<string, Use<ts.Expression>[]>;
  /** Local names of imports that are called otherwise where they are declared. */
  readonly renames: Map<string, Set<string>>;
}

/** Indexes assignments and calls of all loaded files; made on first use, as most scans never ask. */
export function createSymbolIndex(analysis: Analysis): SymbolIndex {
  let names: Names | undefined;
  const known = new Map<ts.Symbol, Map<string, readonly unknown[]>>();

  function find<T>(symbol: ts.Symbol, table: 'assignments' | 'calls' | 'contents'): readonly T[] {
    names ??= collectNames(analysis);
    const byTable = known.get(symbol) ?? new Map<string, readonly unknown[]>();
    known.set(symbol, byTable);
    const before = byTable.get(table);
    if (before) return before as readonly T[];
    // Resolving a name can ask for the same symbol again.
    byTable.set(table, []);
    const uses = writtenNames(names, symbol).flatMap((name) => (names?.[table].get(name) ?? []) as Use<T>[]);
    const canMean = placesOf(analysis.ts, symbol);
    const found = uses
      .filter(({ name }) => canMean(name) && symbolOf(analysis, name) === symbol)
      .map((use) => use.value);
    byTable.set(table, found);
    return found;
  }

  function isMemberOf({ parent }: ts.Node, object: ts.Symbol): boolean {
    const { ts } = analysis;
    return ts.isPropertyAccessExpression(parent) && symbolOf(analysis, parent.expression) === object;
  }

  return {
    assignments: (symbol) => find(symbol, 'assignments'),
    calls: (symbol) => find(symbol, 'calls'),
    contents: (symbol) => find(symbol, 'contents'),
    memberAssignments(object, member) {
      names ??= collectNames(analysis);
      const uses = names.assignments.get(member) ?? [];
      return uses.filter(({ name }) => isMemberOf(name, object)).map(({ value }) => value);
    },
    mergedInto(object) {
      names ??= collectNames(analysis);
      const uses = names.calls.get('assign') ?? [];
      return uses.flatMap(({ value: { arguments: given = [] } }) => {
        const [target, ...merged] = given;
        return target && symbolOf(analysis, target) === object ? merged : [];
      });
    },
  };
}

function writtenNames({ renames }: Names, symbol: ts.Symbol): readonly string[] {
  return [symbol.name, ...(renames.get(symbol.name) ?? []), ...(renames.get('default') ?? [])];
}

/** Where a symbol can be named: what a function declares within itself, by its bare name in that file alone. */
function placesOf(ts: Compiler, { flags, declarations = [] }: ts.Symbol): (name: ts.Node) => boolean {
  const isWithin = (declaration: ts.Node): boolean =>
    ts.findAncestor(declaration.parent, ts.isFunctionLike) !== undefined;
  const [first] = declarations;
  if (!first || !(flags & ts.SymbolFlags.Variable) || !declarations.every(isWithin)) return () => true;
  const source = first.getSourceFile();
  return (name) =>
    !ts.isPropertyAccessExpression(name.parent) || name.parent.name !== name
      ? name.getSourceFile() === source
      : false;
}

const ADDERS = new Set(['set', 'push', 'unshift', 'add']);

/** What a source writes never changes; it is asked for again when a program is built with more files. */
const namesBySource = new WeakMap<ts.SourceFile, Names>();

function collectNames({ ts, sources }: Analysis): Names {
  const all = emptyNames();
  for (const source of sources) {
    const names = namesBySource.get(source) ?? namesIn(ts, source);
    namesBySource.set(source, names);
    for (const table of ['assignments', 'calls', 'contents'] as const)
      for (const [name, uses] of names[table]) addAll(all[table] as Map<string, unknown[]>, name, uses);
    for (const [name, locals] of names.renames)
      all.renames.set(name, new Set([...(all.renames.get(name) ?? []), ...locals]));
  }
  return all;
}

function emptyNames(): Names {
  return { assignments: new Map(), calls: new Map(), contents: new Map(), renames: new Map() };
}

function addAll(table: Map<string, unknown[]>, name: string, uses: readonly unknown[]): void {
  const before = table.get(name);
  if (before) before.push(...uses);
  else table.set(name, [...uses]);
}

/** One that may leave the value as it is: `=`, `??=`, `||=`, `&&=`. */
function isPlainAssignment(ts: Compiler, operator: ts.SyntaxKind): boolean {
  return (
    operator === ts.SyntaxKind.EqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

function namesIn(ts: Compiler, source: ts.SourceFile): Names {
  const names = emptyNames();
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) collectAssignment(node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) collectCall(node);
    else if (ts.isImportClause(node) && node.name) addRename('default', node.name.text);
    else if (ts.isImportSpecifier(node) && node.propertyName)
      addRename(node.propertyName.text, node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;

  function collectAssignment(node: ts.BinaryExpression): void {
    if (!isPlainAssignment(ts, node.operatorToken.kind)) return;
    const isElement = ts.isElementAccessExpression(node.left);
    const target = isElement ? node.left.expression : node.left;
    add(isElement ? names.contents : names.assignments, target, node.right);
  }

  function collectCall(node: CallLike): void {
    const callee = node.expression;
    add(names.calls, callee, node);
    const last = node.arguments?.at(-1);
    if (last && ts.isPropertyAccessExpression(callee) && ADDERS.has(callee.name.text)) {
      add(names.contents, callee.expression, last);
    }
  }

  function add<T>(table: Map<string, Use<T>[]>, target: ts.Expression, value: T): void {
    const name = ts.isPropertyAccessExpression(target) ? target.name : target;
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return;
    const uses = table.get(name.text) ?? [];
    table.set(name.text, uses);
    uses.push({ name, value });
  }

  function addRename(from: string, to: string): void {
    const local = names.renames.get(from) ?? new Set();
    names.renames.set(from, local.add(to));
  }
}
