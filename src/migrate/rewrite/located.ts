import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import type { Analysis } from '../../scan/analysis.ts';
import type { Compiler } from '../../scan/marks.ts';
import { offsetIn } from '../../scan/positions.ts';

/** A finding of a source file with the syntax that it speaks of. */
export interface Located {
  readonly finding: Finding;
  readonly node: ts.Node;
  readonly source: ts.SourceFile;
}

type Fits = (compiler: Compiler, node: ts.Node) => boolean;

const isCallLike: Fits = (ts, node) => ts.isCallExpression(node) || ts.isNewExpression(node);
const isText: Fits = (ts, node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
const isName: Fits = (ts, node) => ts.isIdentifier(node) || ts.isStringLiteralLike(node);
const isAny: Fits = () => true;

/** What a finding of a kind points at, best first. */
const FITTING: Readonly<Record<string, readonly Fits[]>> = {
  client: [isCallLike],
  call: [isCallLike],
  'model-ref': [isCallLike, isAny],
  model: [isText],
  http: [isText],
  env: [isName],
};

/** Finds the node of each finding that lies in a source of the analysis; findings elsewhere are left out. */
export function locateFindings(analysis: Analysis, findings: readonly Finding[]): readonly Located[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!(finding.kind in FITTING) || finding.file.endsWith('.json')) continue;
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  return analysis.sources.flatMap((source) => {
    const own = byFile.get(analysis.fileOf(source) ?? '') ?? [];
    if (own.length === 0) return [];
    const index = indexNodes(analysis.ts, source);
    return own.flatMap((finding) => {
      const node = findNode(analysis.ts, index, { source, finding });
      return node ? [{ finding, node, source }] : [];
    });
  });
}

type NodeIndex = ReadonlyMap<string, readonly ts.Node[]>;

/** Nodes by where they start and end; a call also by where its method's name starts. Outermost first. */
function indexNodes(compiler: Compiler, source: ts.SourceFile): NodeIndex {
  const index = new Map<string, ts.Node[]>();
  const put = (from: number, node: ts.Node): void => {
    const key = `${from}:${node.getEnd()}`;
    const nodes = index.get(key);
    if (nodes) nodes.push(node);
    else index.set(key, [node]);
  };
  const visit = (node: ts.Node): void => {
    put(node.getStart(source), node);
    if (compiler.isCallExpression(node) && compiler.isPropertyAccessExpression(node.expression)) {
      put(node.expression.name.getStart(source), node);
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return index;
}

function findNode(
  compiler: Compiler,
  index: NodeIndex,
  { source, finding }: { source: ts.SourceFile; finding: Finding },
): ts.Node | undefined {
  const from = offsetIn(source, finding.range.start);
  const to = offsetIn(source, finding.range.end);
  const nodes = index.get(`${from}:${to}`) ?? [];
  for (const fits of FITTING[finding.kind] ?? []) {
    const found = nodes.find((node) => fits(compiler, node));
    if (found) return found;
  }
  return undefined;
}
