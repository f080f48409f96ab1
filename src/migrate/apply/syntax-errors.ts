import { type ParseError, parse as parseJson } from 'jsonc-parser';
import { parseAllDocuments } from 'yaml';
import { findDeepNesting } from '../../config/nesting.ts';
import { fileRole } from '../../files/file-role.ts';
import { loadCompiler } from '../../scan/compiler.ts';
import { parseSource } from '../../scan/parse-source.ts';
import { scriptOf } from '../../scan/script-parts.ts';

type CountErrors = (file: string, text: string) => number | Promise<number>;

/** By extension; what is not here has no grammar that we check. */
const COUNTERS: Readonly<Record<string, CountErrors>> = {
  json: countJson,
  jsonc: countJson,
  yaml: countYaml,
  yml: countYaml,
  toml: countToml,
};

/**
 * How many syntax errors a text has, as the parser of its kind of file counts them; 0 where there is no such parser, or
 * the text is nested beyond what a parser may be trusted with.
 */
export async function countSyntaxErrors(file: string, text: string): Promise<number> {
  if (fileRole(file) === 'source') return countScript(file, text);
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const count = Object.hasOwn(COUNTERS, extension) ? COUNTERS[extension] : undefined;
  return count && findDeepNesting(text) === undefined ? count(file, text) : 0;
}

async function countScript(file: string, text: string): Promise<number> {
  const ts = await loadCompiler();
  const script = scriptOf(file, text);
  const name = file + script.extension;
  const { excess } = parseSource(
    ts,
    { name, text: script.text },
    { languageVersion: ts.ScriptTarget.ESNext },
  );
  if (excess) return 0;
  const { diagnostics = [] } = ts.transpileModule(script.text, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve, allowJs: true },
  });
  return diagnostics.length;
}

function countJson(_file: string, text: string): number {
  const errors: ParseError[] = [];
  parseJson(text, errors, { allowTrailingComma: true, disallowComments: false });
  return errors.length;
}

function countYaml(_file: string, text: string): number {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  return 'empty' in documents ? 0 : documents.reduce((sum, { errors }) => sum + errors.length, 0);
}

/** This parser stops at the first error. */
async function countToml(_file: string, text: string): Promise<number> {
  const { parseTOML } = await import('toml-eslint-parser');
  try {
    parseTOML(text);
    return 0;
  } catch {
    return 1;
  }
}
