import type { ts } from 'ts-morph';
import { parseDeclarations } from './declarations.ts';
import type { Knowledge } from './knowledge.ts';
import { type Compiler, KNOWLEDGE_ROOT } from './marks.ts';
import { parseSource, type SourceExcess } from './parse-source.ts';
import { scriptOf } from './script-parts.ts';
import type { StopReason, Watch } from './watch.ts';

/** Where files of the repository live in the compiler's virtual file system. */
export const REPOSITORY_ROOT = '/repository/';

export interface TreeInput {
  readonly ts: Compiler;
  readonly knowledge: Knowledge;
  /** The text of a file of the repository, undefined where it cannot be read. */
  read(file: string): string | undefined;
  /** Told of each file that is beyond a limit: an empty source stands for it. */
  refuse(file: string, excess: SourceExcess | StopReason): void;
  readonly watch: Watch;
}

/** The syntax trees of the files that the compiler works with, by their names in its virtual file system. */
export interface SyntaxTrees {
  /** Undefined where the file cannot be read. */
  nameOf(file: string): string | undefined;
  /** The path in the repository, undefined for a knowledge file. */
  fileOf(name: string): string | undefined;
  textOf(name: string): string | undefined;
  get(name: string): ts.SourceFile | undefined;
  /**
   * Parses and binds files of the repository: what programs do, but one file after the other.
   * @throws Stopped
   */
  prepare(files: readonly string[]): void;
  /** Lets an empty source stand for a file from now on. */
  leaveOut(file: string, reason: StopReason): void;
  isLeftOut(name: string): boolean;
  /** Forgets the trees of these files; of all that the repository has, where none are given. */
  release(files?: readonly string[]): void;
}

const PARSED_BY_COMPILER = /\.(?:[cm]?[jt]s|[jt]sx|json)$/;

export function createSyntaxTrees(input: TreeInput, options: ts.CompilerOptions): SyntaxTrees {
  const { ts, knowledge } = input;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const names = new Map<string, string>();
  const files = new Map<string, string>();
  const leftOut = new Set<string>();

  function nameOf(file: string): string | undefined {
    const known = names.get(file);
    if (known) return known;
    let name = REPOSITORY_ROOT + escapeBackslashes(file);
    if (!PARSED_BY_COMPILER.test(file)) {
      const text = input.read(file);
      if (text === undefined) return undefined;
      name += scriptOf(file, text).extension || '.ts';
    }
    names.set(file, name);
    files.set(name, file);
    return name;
  }

  function textOf(name: string): string | undefined {
    if (name.startsWith(KNOWLEDGE_ROOT)) return knowledge.read(name);
    const file = files.get(name);
    const text = file === undefined ? undefined : input.read(file);
    return file === undefined || text === undefined ? undefined : scriptOf(file, text).text;
  }

  function get(name: string): ts.SourceFile | undefined {
    if (parsed.has(name)) return parsed.get(name);
    const text = leftOut.has(name) ? '' : textOf(name);
    const source = text === undefined ? undefined : parse(name, text);
    parsed.set(name, source);
    return source;
  }

  function parse(name: string, text: string): ts.SourceFile {
    const parsing = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: jsDocMode(ts, name) };
    const file = files.get(name);
    if (file === undefined) return parseDeclarations(ts, { name, text }, parsing);
    const { source, excess } = parseSource(ts, { name, text }, parsing);
    if (excess) input.refuse(file, excess);
    return source;
  }

  function bind(name: string): void {
    const source = get(name);
    if (source) (ts as Binding).bindSourceFile(source, options);
  }

  function isUnprepared(file: string): boolean {
    const name = names.get(file) ?? '';
    return !parsed.has(name) && !leftOut.has(name);
  }

  return {
    nameOf,
    fileOf: (name) => files.get(name),
    textOf,
    get,
    prepare(wanted) {
      input.watch.each(wanted.filter(isUnprepared), String, (file) => {
        const name = nameOf(file);
        if (name !== undefined) bind(name);
      });
    },
    leaveOut(file, reason) {
      input.refuse(file, reason);
      const name = nameOf(file) ?? '';
      leftOut.add(name);
      parsed.delete(name);
      // Parser and binder are the same for all programs: an empty text clears what one that was stopped has left in them.
      bind(name);
    },
    isLeftOut: (name) => leftOut.has(name),
    release(done = [...names.keys()]) {
      for (const file of done) parsed.delete(names.get(file) ?? '');
    },
  };
}

/** Binding lets symbols stand for names. The compiler exports this, but does not declare it. */
type Binding = Compiler & { bindSourceFile(source: ts.SourceFile, options: ts.CompilerOptions): void };

function jsDocMode(ts: Compiler, name: string): ts.JSDocParsingMode {
  return /\.[cm]?jsx?$/.test(name) ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
}

/** The compiler takes a backslash for a slash; in a name of ours it is a character. */
function escapeBackslashes(file: string): string {
  return file.replace(/[%\\]/g, encodeURIComponent);
}
