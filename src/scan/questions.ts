import { createHash } from 'node:crypto';
import type { LocalResolver } from './program.ts';

/** All that an analysis asks of the repository. The rest of its input is the build and what is looked for. */
export interface Questions extends LocalResolver {
  /** The text of a file, undefined where it cannot be read. */
  read(file: string): string | undefined;
  /** The files that import a file directly. */
  importersOf(file: string): readonly string[];
}

/** A question with its answer; plain JSON. Of a text the answer is a digest. */
export type Answered =
  | readonly ['text', file: string, digest: string]
  | readonly ['importers', file: string, files: readonly string[]]
  | readonly ['module', fromFile: string, specifier: string, ...target: readonly string[]];

export interface Recorder {
  /** Passes questions on, and notes the answer of each that is new since `begin`. */
  readonly questions: Questions;
  begin(): void;
  /** What was asked since `begin`, in the order in which it was asked first. */
  end(): readonly Answered[];
}

export function recordQuestions(questions: Questions): Recorder {
  let answered: Answered[] = [];
  let asked = new Set<string>();
  function note(key: string, toAnswer: () => Answered): void {
    if (asked.has(key)) return;
    asked.add(key);
    answered.push(toAnswer());
  }
  return {
    begin() {
      answered = [];
      asked = new Set();
    },
    end: () => answered,
    questions: {
      read(file) {
        const text = questions.read(file);
        note(`text\0${file}`, () => ['text', file, digestText(text)]);
        return text;
      },
      importersOf(file) {
        const files = questions.importersOf(file);
        note(`importers\0${file}`, () => ['importers', file, files]);
        return files;
      },
      resolve(specifier, fromFile) {
        const target = questions.resolve(specifier, fromFile);
        note(`${fromFile}\0${specifier}`, () => ['module', fromFile, specifier, ...plain(target)]);
        return target;
      },
    },
  };
}

/** Asks again. True where the answer is what it was. */
export function isAnsweredAlike(questions: Questions, answered: Answered): boolean {
  const [kind, file] = answered;
  if (kind === 'text') return digestText(questions.read(file)) === answered[2];
  if (kind === 'importers') return isSame(questions.importersOf(file), answered[2]);
  return isSame(plain(questions.resolve(answered[2], file)), answered.slice(3));
}

/** Empty for a file that cannot be read. */
export function digestText(text: string | undefined): string {
  return text === undefined ? '' : createHash('sha256').update(text).digest('base64');
}

function plain(target: ReturnType<LocalResolver['resolve']>): readonly string[] {
  if (target.kind === 'file') return [target.file];
  return target.kind === 'package' ? [target.name, target.subpath] : [];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
