import { argv, exit } from 'node:process';
import fc from 'fast-check';
import { fillFolder } from './check/case-folder.ts';
import type { FuzzCase, FuzzTarget } from './fuzz-target.ts';
import { FUZZ_TARGETS } from './targets/index.ts';

/** What the driver asks of one process: cases of one target, in batches with a seed each. */
export interface FuzzRequest {
  readonly target: string;
  readonly batches: readonly { readonly seed: number; readonly cases: number; readonly path?: string }[];
  /** Holds the files of the case at hand, also when the process is killed over it. */
  readonly folder: string;
  /** How long a failing case may be made smaller, in milliseconds. */
  readonly shrinkMs: number;
}

/** What the process tells: which case it is at, then how each batch went. */
export type FuzzMessage =
  | { readonly kind: 'case'; readonly seed: number; readonly options: FuzzCase['options'] }
  | { readonly kind: 'batch'; readonly seed: number; readonly cases: number; readonly failure?: FuzzFailure };

export interface FuzzFailure {
  /** With the seed, what leads fast-check to this case again. */
  readonly path: string;
  readonly message: string;
  readonly options: FuzzCase['options'];
  /** Holds its files. */
  readonly folder: string;
}

const tell = (message: FuzzMessage) => process.send?.(message);

async function runBatch(
  target: FuzzTarget,
  { seed, cases, path }: FuzzRequest['batches'][number],
  { folder, shrinkMs }: FuzzRequest,
): Promise<FuzzMessage> {
  let deadline = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(target.cases, async (given) => {
    if (Date.now() > deadline) return;
    tell({ kind: 'case', seed, options: given.options });
    fillFolder(folder, given.files);
    try {
      await target.check(folder, given);
    } catch (error) {
      deadline = Math.min(deadline, Date.now() + shrinkMs);
      throw error;
    }
  });
  const parameters = { seed, numRuns: cases, ...(path !== undefined && { path }) };
  const details = await fc.check(property, parameters);
  const ran = { kind: 'batch', seed, cases: details.numRuns } as const;
  if (!details.failed) return ran;
  const [given] = details.counterexample ?? [];
  const kept = `${folder}-${seed}`;
  fillFolder(kept, given?.files ?? {});
  const error = details.errorInstance;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const failure = {
    path: details.counterexamplePath ?? '',
    message,
    options: given?.options ?? {},
    folder: kept,
  };
  return { ...ran, failure };
}

const request = JSON.parse(argv[2] ?? '') as FuzzRequest;
const target = FUZZ_TARGETS.find(({ name }) => name === request.target);
if (!target) throw new Error(`there is no target ${request.target}`);
for (const batch of request.batches) {
  const message = await runBatch(target, batch, request);
  await new Promise<void>((resolve) => process.send?.(message, () => resolve()) ?? resolve());
}
exit(0);
