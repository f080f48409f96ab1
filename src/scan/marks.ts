import type { ts } from 'ts-morph';
import type { Surface } from '../core/finding.ts';
import { SURFACES } from '../core/terms.ts';

export type Compiler = typeof ts;

/** What a knowledge declaration says of a call: see `knowledge/brands.d.ts`. */
export interface Mark {
  /** `may-send`: to whatever vendor its model is of. `wraps`: gives its client argument back. */
  readonly role: 'sends' | 'may-send' | 'creates' | 'refers' | 'client' | 'wraps';
  readonly surface: Surface;
  /** For a client: where it goes unless told otherwise, `direct` or `azure`. */
  readonly destination: string;
  /** The knowledge file that declares it. */
  readonly knowledgeFile: string;
}

const ROLES: Readonly<Record<string, Mark['role']>> = {
  Sends: 'sends',
  Creates: 'creates',
  Refers: 'refers',
  MaySend: 'may-send',
  Wraps: 'wraps',
};
const CLASS_ROLES: Readonly<Record<string, Mark['role']>> = { MakesClient: 'client', MakesModel: 'refers' };

/** Where knowledge files live in the compiler's virtual file system. */
export const KNOWLEDGE_ROOT = '/knowledge/';

/** Reads the mark of the signature that a call resolves to; undefined where no knowledge file declares it. */
export function markOfSignature(ts: Compiler, declaration: ts.Node | undefined): Mark | undefined {
  if (!declaration || !isKnowledge(declaration)) return undefined;
  if (!ts.isFunctionLike(declaration)) return undefined;
  return declaration.type && markOfReturn(ts, declaration.type);
}

function markOfReturn(ts: Compiler, type: ts.TypeNode): Mark | undefined {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const role = ROLES[type.typeName.text];
  if (!role) return undefined;
  return {
    role,
    surface: surfaceArgument(ts, type.typeArguments?.[0]),
    destination: destinationArgument(ts, type.typeArguments?.[2]),
    knowledgeFile: type.getSourceFile().fileName,
  };
}

/** Reads `implements MakesClient<…>` or `MakesModel<…>` of a class of a knowledge file or of a class that extends one. */
export function markOfClass(ts: Compiler, checker: ts.TypeChecker, type: ts.Type): Mark | undefined {
  const declaration = type.symbol?.declarations?.find((node) => ts.isClassDeclaration(node));
  if (declaration && isKnowledge(declaration)) {
    const own = markOfImplements(ts, declaration);
    if (own) return own;
  }
  if (!type.isClassOrInterface()) return undefined;
  for (const base of checker.getBaseTypes(type)) {
    const inherited = markOfClass(ts, checker, base);
    if (inherited) return inherited;
  }
  return undefined;
}

function markOfImplements(ts: Compiler, declaration: ts.ClassDeclaration): Mark | undefined {
  for (const clause of declaration.heritageClauses ?? []) {
    for (const type of clause.types) {
      const role = ts.isIdentifier(type.expression) && CLASS_ROLES[type.expression.text];
      if (!role) continue;
      return {
        role,
        surface: surfaceArgument(ts, type.typeArguments?.[0]),
        destination: destinationArgument(ts, type.typeArguments?.[1]),
        knowledgeFile: declaration.getSourceFile().fileName,
      };
    }
  }
  return undefined;
}

export function isKnowledge(node: ts.Node): boolean {
  return node.getSourceFile().fileName.startsWith(KNOWLEDGE_ROOT);
}

function surfaceArgument(ts: Compiler, node: ts.TypeNode | undefined): Surface {
  const text = node && literalText(ts, node);
  return SURFACES.find((surface) => surface === text) ?? 'none';
}

function destinationArgument(ts: Compiler, node: ts.TypeNode | undefined): string {
  return (node && literalText(ts, node)) ?? 'direct';
}

function literalText(ts: Compiler, node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

/** The names of all marked methods and functions of the knowledge files of a program: no other name can be a call. */
export function markedNames(ts: Compiler, program: ts.Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of program.getSourceFiles()) {
    if (source.fileName.startsWith(KNOWLEDGE_ROOT)) for (const name of namesIn(ts, source)) names.add(name);
  }
  return names;
}

const namesBySource = new WeakMap<ts.SourceFile, readonly string[]>();

function namesIn(ts: Compiler, source: ts.SourceFile): readonly string[] {
  const before = namesBySource.get(source);
  if (before) return before;
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node.name && markOfSignature(ts, node))
      names.push(node.name.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  namesBySource.set(source, names);
  return names;
}
