import type { ts } from 'ts-morph';
import { draftAt } from '../drafts.ts';
import type { KnownModule } from '../knowledge/manifest.ts';
import type { Compiler } from '../marks.ts';
import { isModuleCall } from '../module-names.ts';
import type { Detector, DetectorContext } from './detector.ts';

/** `import`, `export … from`, `require` and `import()` of a package that carries OpenAI. */
export function detectImports(context: DetectorContext): Detector {
  const { analysis, knowledge } = context;
  const { ts } = analysis;

  return (node, { file }) => {
    const found = moduleNameOf(ts, node);
    if (!found) return;
    const target = analysis.resolver.resolve(found.name.text, file);
    if (target.kind !== 'package') return;
    const known = knowledge.moduleOf(target.name, target.subpath);
    if (!known || known.role === 'lookalike' || known.role === 'carrier') return;
    const isOpenAI =
      known.role === 'openai' || found.names.some((name) => knowledge.isOpenAIName(known, name));
    if (known.role === 'neutral' && !isOpenAI) return;
    context.add(
      draftAt(
        analysis,
        { from: found.name },
        {
          rule: `${known.sdk}/import`,
          kind: 'import',
          surface: 'none',
          sdk: known.sdk,
          detail: found.name.text,
          confidence: known.role === 'tokenizer' ? 'medium' : 'high',
        },
      ),
    );
    reportHiddenCalls(found.name, known);
  };

  /** A package that calls OpenAI by itself, whatever client it is given. */
  function reportHiddenCalls(name: ts.Node, { package: known, sdk }: KnownModule): void {
    const { hiddenCalls } = known;
    if (!hiddenCalls) return;
    context.add(
      draftAt(
        analysis,
        { from: name },
        {
          rule: `${sdk}/hidden-call`,
          kind: 'http',
          surface: 'none',
          sdk,
          detail: hiddenCalls.url,
          destination: { kind: 'direct', url: hiddenCalls.url },
          confidence: 'medium',
        },
      ),
    );
  }
}

interface ModuleName {
  readonly name: ts.StringLiteralLike;
  /** The names taken from the module. */
  readonly names: readonly string[];
}

function moduleNameOf(ts: Compiler, node: ts.Node): ModuleName | undefined {
  if (ts.isImportDeclaration(node)) return named(ts, node.moduleSpecifier, node.importClause);
  if (ts.isExportDeclaration(node)) return named(ts, node.moduleSpecifier, node.exportClause);
  if (ts.isExternalModuleReference(node)) return named(ts, node.expression, node.parent);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? named(ts, node.argument.literal, node.qualifier) : undefined;
  }
  return ts.isCallExpression(node) && isModuleCall(ts, node)
    ? named(ts, node.arguments[0], node.parent)
    : undefined;
}

const LONGEST_CLAUSE = 400;

function named(ts: Compiler, name: ts.Node | undefined, clause: ts.Node | undefined): ModuleName | undefined {
  if (!name || !ts.isStringLiteralLike(name)) return undefined;
  return { name, names: clause?.getText().slice(0, LONGEST_CLAUSE).match(/\w+/g) ?? [] };
}
