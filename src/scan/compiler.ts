import { isAscii } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { readCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import type { Compiler } from './marks.ts';

interface Loaded {
  readonly ts: Compiler;
  /** What to keep of the load, where it is worth keeping. */
  readonly script?: Script;
  readonly entry?: string;
}

let loaded: Loaded | undefined;

/**
 * The TypeScript compiler that ts-morph carries. Nine megabytes of JavaScript take longer to compile than a small
 * repository to scan, so the compiled code is kept in `cacheFolder` where one is given (`saveCompilerCode`).
 */
export async function loadCompiler(cacheFolder?: string): Promise<Compiler> {
  loaded ??= withPlainMembers(
    (cacheFolder === undefined ? undefined : loadCompiled(cacheFolder)) ?? {
      ts: (await import('ts-morph')).ts,
    },
  );
  return loaded.ts;
}

/** The compiler's exports are getters, which V8 calls anew at each use: a test of a node's kind costs half without. */
function withPlainMembers(compiler: Loaded): Loaded {
  return { ...compiler, ts: { ...compiler.ts } };
}

/** Keeps the code as it is now, with the functions that the run has needed. Does nothing where it is kept already. */
export function saveCompilerCode(): void {
  if (loaded?.script && loaded.entry !== undefined) {
    writeCacheEntry(loaded.entry, loaded.script.createCachedData());
  }
}

/** Undefined where ts-morph does not have its compiler where it has it today. */
function loadCompiled(cacheFolder: string): Loaded | undefined {
  try {
    const file = findCompilerFile();
    const entry = join(cacheFolder, `compiler-${keyOf(file)}.bin`);
    const kept = readCacheEntry(entry);
    const script = new Script(wrap(readText(file)), {
      filename: file,
      ...(kept && { cachedData: kept }),
    });
    const isKept = kept !== undefined && script.cachedDataRejected === false;
    return { ts: run(script, file), ...(isKept ? {} : { script, entry }) };
  } catch {
    return undefined;
  }
}

function findCompilerFile(): string {
  const tsMorph = createRequire(import.meta.url).resolve('ts-morph');
  const common = createRequire(tsMorph).resolve('@ts-morph/common');
  return join(dirname(common), 'typescript.js');
}

/** The code fits one build of V8 with its flags, and one text: V8 itself compares no more of the text than its length. */
function keyOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return [cachedDataVersionTag(), size, Math.round(mtimeMs)].map((part) => part.toString(36)).join('-');
}

/** A text without foreign letters is held in half the memory, and read in half the time. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** As Node wraps a CommonJS module. */
function wrap(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

type ModuleFunction = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  folder: string,
) => void;

function run(script: Script, file: string): Compiler {
  const module = { exports: {} };
  const load = script.runInThisContext() as ModuleFunction;
  load(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as Compiler;
}
