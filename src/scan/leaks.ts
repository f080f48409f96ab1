import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';
import { isKnowledge, markOfClass, markOfSignature } from './marks.ts';

const DEPTH = 3;
const MEMBERS = 40;

export interface Leaking {
  readonly files: readonly string[];
  /** Whether the stack ended in a file, which left the checker in disorder. */
  readonly isTorn: boolean;
}

/**
 * The files whose exports hand a client to whoever imports them: itself, in an object, a class or a function's result.
 * A file that is too deep to tell counts too.
 */
export function filesThatLeakClients(analysis: Analysis): Leaking {
  const carriers = createCarrierTest(analysis);
  let isTorn = false;
  const leaks = (source: ts.SourceFile): boolean => {
    try {
      return exportsSome(analysis, source, carriers);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      isTorn = true;
      return true;
    }
  };
  const files: string[] = [];
  const fileOf = (source: ts.SourceFile) => analysis.fileOf(source) ?? source.fileName;
  analysis.watch.each(analysis.sources, fileOf, (source) => {
    if (leaks(source)) files.push(fileOf(source));
  });
  return { files, isTorn };
}

function exportsSome(
  analysis: Analysis,
  source: ts.SourceFile,
  carriers: (type: ts.Type | undefined) => boolean,
): boolean {
  const { checker } = analysis;
  const module = checker.getSymbolAtLocation(source) ?? commonJsSymbol(source);
  if (!module) return false;
  return checker.getExportsOfModule(module).some((symbol) => carriers(valueType(analysis, symbol, source)));
}

/** The checker's own answer leaves out CommonJS modules, though it gives their exports. */
function commonJsSymbol(source: ts.SourceFile): ts.Symbol | undefined {
  return 'symbol' in source ? (source.symbol as ts.Symbol | undefined) : undefined;
}

function valueType(analysis: Analysis, symbol: ts.Symbol, source: ts.SourceFile): ts.Type | undefined {
  const { ts, checker } = analysis;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (!(target.flags & ts.SymbolFlags.Value)) return undefined;
  if (target.flags & ts.SymbolFlags.Class) return checker.getDeclaredTypeOfSymbol(target);
  return checker.getTypeOfSymbolAtLocation(target, source);
}

function createCarrierTest(analysis: Analysis): (type: ts.Type | undefined) => boolean {
  const { ts, checker } = analysis;
  const known = new Map<ts.Type, boolean>();

  function carries(type: ts.Type | undefined, depth = 0): boolean {
    if (!type || depth > DEPTH || type.flags & ts.TypeFlags.Any) return false;
    const before = known.get(type);
    if (before !== undefined) return before;
    known.set(type, false);
    const result = compute(type, depth);
    known.set(type, result);
    return result;
  }

  function compute(type: ts.Type, depth: number): boolean {
    if (type.isUnionOrIntersection()) return type.types.some((part) => carries(part, depth));
    if (isClientType(type)) return true;
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    if (signatures.some((s) => markOfSignature(ts, s.declaration) || carries(s.getReturnType(), depth + 1)))
      return true;
    if (checker.getTypeArguments(type as ts.TypeReference)?.some((part) => carries(part, depth + 1)))
      return true;
    const declaration = type.symbol?.declarations?.[0];
    if (!declaration || isKnowledge(declaration)) return false;
    return membersOf(type).some((member) => carries(checker.getTypeOfSymbol(member), depth + 1));
  }

  function membersOf(type: ts.Type): readonly ts.Symbol[] {
    return type.getProperties().slice(0, MEMBERS);
  }

  function isClientType(type: ts.Type): boolean {
    if (markOfClass(ts, checker, type)) return true;
    const declaration = type.symbol?.declarations?.[0];
    if (!declaration || !isKnowledge(declaration)) return false;
    return type.getProperties().some((member) => markOfSignature(ts, member.declarations?.[0]) !== undefined);
  }

  return carries;
}
