import { join } from 'node:path';
import type { Pattern } from './literals.ts';

/**
 * Loads modules, uses them, and returns the regular expressions that they construct from text and data meanwhile, with
 * the file (POSIX, below the root) that constructed each.
 */
export async function recordConstructed(
  root: string,
  files: readonly string[],
  use: () => Promise<void> = async () => {},
): Promise<(Pattern & { readonly file: string })[]> {
  const recorded: (Pattern & { readonly file: string })[] = [];
  const Original = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    // Behind the error itself, this function and the trap.
    const caller = new Error().stack?.split('\n')[3] ?? '';
    const file = files.find((candidate) => caller.includes(`/src/${candidate}:`));
    if (file !== undefined) recorded.push({ source: made.source, flags: made.flags, file });
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args, newTarget) => record(Reflect.construct(target, args, newTarget)),
    apply: (target, self, args) => record(Reflect.apply(target, self, args)),
  });
  try {
    for (const file of files) await import(join(root, file));
    await use();
  } finally {
    globalThis.RegExp = Original;
  }
  return recorded;
}
