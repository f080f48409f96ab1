import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import { readGenerated } from './endpoint-template.ts';

/** A module that an earlier run wrote. */
export interface WrittenModule {
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly provider: string;
}

/** The modules of earlier runs, and the names under which other files know them. */
export interface Switched {
  readonly modules: readonly WrittenModule[];
  isModule(source: ts.SourceFile): boolean;
  /** The name of the module's `endpoint` in a file; undefined where it does not import it. */
  nameIn(source: ts.SourceFile): string | undefined;
  /** Whether code goes by the switch already: it reads the endpoint, or is one branch of a question to it. */
  goesBy(node: ts.Node): boolean;
}

/** Looks for what earlier runs did. */
export function findSwitched(analysis: Analysis): Switched {
  const { ts } = analysis;
  const modules = analysis.sources.flatMap((source) => {
    const generated = readGenerated(source.text);
    const file = analysis.fileOf(source);
    return generated && file !== undefined ? [{ file, source, provider: generated.provider }] : [];
  });
  const stems = modules.map(({ file }) => stemOf(file));
  const names = new Map<ts.SourceFile, string | undefined>();
  const nameIn = (source: ts.SourceFile): string | undefined => {
    if (stems.length === 0) return undefined;
    if (!names.has(source)) names.set(source, importedName(source.text, stems));
    return names.get(source);
  };
  const mentions = (node: ts.Node, name: string): boolean => {
    if (ts.isIdentifier(node) && node.text === name) return true;
    return ts.forEachChild(node, (child) => mentions(child, name)) ?? false;
  };
  return {
    modules,
    isModule: (source) => modules.some((module) => module.source === source),
    nameIn,
    goesBy: (node) => {
      const name = nameIn(node.getSourceFile());
      if (name === undefined) return false;
      if (mentions(node, name)) return true;
      for (let at = node; at.parent && !ts.isStatement(at); at = at.parent) {
        const { parent } = at;
        const isCall = ts.isCallExpression(parent) && parent.expression.getText() === `${name}.model`;
        if (isCall) return true;
        if (ts.isConditionalExpression(parent) && mentions(parent.condition, name)) return true;
      }
      return false;
    },
  };
}

/** `import { endpoint as x } from './llm-endpoint'`, `const { endpoint: x } = require('./llm-endpoint')`. */
const IMPORT =
  /\{\s*endpoint(?:\s+as\s+([\w$]+)|\s*:\s*([\w$]+))?\s*\}\s*(?:from|=\s*require\()\s*['"]([^'"]*)['"]/g;

function importedName(text: string, stems: readonly string[]): string | undefined {
  for (const [, renamed, bound, specifier = ''] of text.matchAll(IMPORT)) {
    if (stems.includes(stemOf(specifier))) return renamed ?? bound ?? 'endpoint';
  }
  return undefined;
}

function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
