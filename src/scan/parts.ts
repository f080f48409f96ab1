import { type Imports, packSets, splitByConnection } from './connections.ts';
import type { Exact, ExactInput } from './exact.ts';
import { Stopped } from './watch.ts';

export type PartsResult = Omit<Exact, 'context'>;

export type PartOptions = Required<Pick<ExactInput, 'join' | 'isDivisible'>>;

export interface PartsInput extends Imports {
  readonly candidates: readonly string[];
  /** Parts hold this many files or more. */
  readonly filesAPart: number;
  /**
   * As `analyseExactly`, in a program of its own.
   * @throws Stopped where memory is short and the candidates are divisible
   */
  analysePart(candidates: readonly string[], options: PartOptions): Promise<PartsResult>;
}

/**
 * As `analyseExactly` over all candidates, with a program of its own for each part of them that no import connects to
 * another, joined until they hold `filesAPart` files: memory is that of the largest part. The checker sees the same
 * either way, as it resolves imports only among the files of its program. A part that grows into another takes it in;
 * the largest come first, as they grow most. One that memory is short for is divided where no import connects it.
 */
export async function analyseInParts(input: PartsInput): Promise<PartsResult> {
  let waiting = packSets(splitByConnection(input.candidates, input), input.filesAPart).sort(
    (a, b) => b.length - a.length,
  );
  const done = new Map<string, PartsResult>();
  const known = createKnownImports(input);
  known.add(input.candidates);
  /** Parts that grew together are not divided again. */
  const grown = new Set<readonly string[]>();
  function takeMet(added: readonly string[]): (readonly string[])[] {
    known.add(added);
    const met = known.neighboursOf(added);
    return [...takeDone(done, met), ...takeWaiting(waiting, met)];
  }
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const taken: string[][] = [];
    const join = (added: readonly string[]): readonly string[] => {
      const met = takeMet(added).map((other) => [...other]);
      taken.push(...met);
      return met.flat();
    };
    const halves = grown.has(part) ? [] : divide(part, input);
    const result = await analyseOrStop(part, { input, options: { join, isDivisible: halves.length > 0 } });
    if (!result) {
      const smaller = Math.ceil(part.length / 2);
      const others = waiting.flatMap((other) => (grown.has(other) ? [other] : repack(other, smaller, input)));
      waiting = [...halves, ...others, ...taken];
      continue;
    }
    const files = new Set(result.files);
    const own = new Set(part);
    // What an earlier scan has kept holds parts that it took in, and today's may be cut otherwise.
    const met = takeMet(result.files.filter((file) => !own.has(file)));
    const joined = met.filter((other) => !other.every((file) => files.has(file)));
    if (joined.length === 0) for (const file of result.files) done.set(file, result);
    else {
      const whole = [...new Set([...result.files, ...joined.flat()])];
      grown.add(whole);
      waiting.push(whole);
    }
  }
  return joinResults([...new Set(done.values())]);
}

/**
 * What imports connect among the files that are analysed. The importers of all of the repository are not asked for:
 * to know them, each of its files would be read.
 */
function createKnownImports({ importsOf }: Imports) {
  const importers = new Map<string, Set<string>>();
  return {
    add(files: Iterable<string>): void {
      for (const file of files)
        for (const target of importsOf(file))
          importers.set(target, (importers.get(target) ?? new Set()).add(file));
    },
    /** Files that an import connects with these, and these themselves. */
    neighboursOf: (files: Iterable<string>): ReadonlySet<string> =>
      new Set([...files].flatMap((file) => [file, ...importsOf(file), ...(importers.get(file) ?? [])])),
  };
}

/** Undefined where memory is short for all of the part at once. */
async function analyseOrStop(
  part: readonly string[],
  { input, options }: { readonly input: PartsInput; readonly options: PartOptions },
): Promise<PartsResult | undefined> {
  try {
    return await input.analysePart(part, options);
  } catch (error) {
    if (options.isDivisible && error instanceof Stopped) return undefined;
    throw error;
  }
}

/** What one part was too large for, the others need not try. */
function repack(part: string[], size: number, imports: Imports): string[][] {
  return part.length > size ? packSets(splitByConnection(part, imports), size) : [part];
}

/** Two parts that no import connects; nothing where there are none. */
function divide(part: readonly string[], imports: Imports): string[][] {
  const sets = splitByConnection(part, imports);
  const half = Math.floor(sets.length / 2);
  return half === 0 ? [] : [sets.slice(0, half).flat(), sets.slice(half).flat()];
}

/** Takes back the parts that are done and hold one of the files. */
function takeDone(done: Map<string, PartsResult>, met: ReadonlySet<string>): (readonly string[])[] {
  const parts = new Set([...met].flatMap((file) => done.get(file) ?? []));
  for (const { files } of parts) for (const file of files) done.delete(file);
  return [...parts].map(({ files }) => files);
}

function takeWaiting(waiting: string[][], met: ReadonlySet<string>): string[][] {
  const taken = waiting.filter((part) => part.some((file) => met.has(file)));
  for (const part of taken) waiting.splice(waiting.indexOf(part), 1);
  return taken;
}

function joinResults(parts: readonly PartsResult[]): PartsResult {
  return {
    drafts: parts.flatMap(({ drafts }) => [...drafts]),
    notUnderstood: parts.flatMap(({ notUnderstood }) => [...notUnderstood]),
    files: parts.flatMap(({ files }) => [...files]),
    warnings: parts.flatMap(({ warnings }) => [...warnings]),
  };
}
