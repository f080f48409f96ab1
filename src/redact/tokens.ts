import type { Report } from '../core/report.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

/** Stands for what is left out. */
export const HIDDEN = '…';

/** What stands in a redacted report for the names of a repository: the same for the same, and nothing to guess by. */
export interface Tokens {
  /** `file-07.ts` for a path; the extension is kept where it is a common one. */
  file(path: string): string;
  /** The name of a variable of a published SDK as it is, another as `VARIABLE_1`. */
  variable(name: string): string;
  /** The id of a published model as it is, another as `model-1`. */
  model(id: string): string;
  /** A word of the public vocabulary as it is, a path of the report as its token; `…` for all else. */
  word(text: string): string;
  /** 16 hexadecimal digits in place of an id, which is made from names. */
  id(id: string): string;
}

const VARIABLES: ReadonlySet<string> = new Set(vocabulary.variables);
const WORDS: ReadonlySet<string> = new Set([...vocabulary.variables, ...vocabulary.words]);
const EXTENSIONS: ReadonlySet<string> = new Set(vocabulary.extensions);
const PUBLIC_MODEL = new RegExp(`^(?:${vocabulary.modelParts})(?:-(?:${vocabulary.modelParts})){0,8}$`);

/** The tokens of one report. Files are numbered in the order of their paths, so that a sorted report stays sorted. */
export function createTokens(report: Report): Tokens {
  const paths = [...new Set(listPaths(report))].sort();
  const width = String(paths.length).length;
  const files = new Map(
    paths.map((path, index) => [path, `file-${String(index + 1).padStart(width, '0')}${extensionOf(path)}`]),
  );
  const file = (path: string) => files.get(path) ?? HIDDEN;
  const variables = createNumbers((n) => `VARIABLE_${n}`);
  const models = createNumbers((n) => `model-${n}`);
  const ids = createNumbers((n) => n.toString(16).padStart(8, '0').padEnd(16, '0'));
  const isPublic = (text: string) => WORDS.has(text) || PUBLIC_MODEL.test(text);
  return {
    file,
    variable: (name) => (VARIABLES.has(name) ? name : variables(name)),
    model: (id) => (PUBLIC_MODEL.test(id) ? id : models(id)),
    word: (text) => (isPublic(text) ? text : (files.get(text) ?? HIDDEN)),
    id: ids,
  };
}

function createNumbers(format: (n: number) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const token = known.get(name) ?? format(known.size + 1);
    known.set(name, token);
    return token;
  };
}

function extensionOf(path: string): string {
  const extension =
    path
      .slice(path.lastIndexOf('/') + 1)
      .split('.')
      .pop() ?? '';
  return path.includes('.') && EXTENSIONS.has(extension) ? `.${extension}` : '';
}

const PATH_KEYS: ReadonlySet<string> = new Set(['file', 'entry', 'via']);

/** Every path that a part of a report names, wherever it stands. */
function listPaths(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    PATH_KEYS.has(key) ? [value].flat().filter((path) => typeof path === 'string') : listPaths(value),
  );
}
