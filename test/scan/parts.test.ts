import { describe, expect, it } from 'vitest';
import { analyseInParts, type PartsResult } from '../../src/scan/parts.ts';
import { Stopped } from '../../src/scan/watch.ts';

/** Sets of files that imports connect: `app` with `lib`, through a file that only an analysis finds; `cli` alone. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'app.ts': ['app-2.ts'],
  'between.ts': ['app.ts', 'lib.ts'],
};
const CANDIDATES = ['app.ts', 'app-2.ts', 'lib.ts', 'cli.ts'];

function resultOf(files: readonly string[]): PartsResult {
  return { files, drafts: [], notUnderstood: [], warnings: [] };
}

function inputOf(analysePart: Parameters<typeof analyseInParts>[0]['analysePart']) {
  return {
    candidates: CANDIDATES,
    filesAPart: 1,
    importsOf: (file: string) => IMPORTS[file] ?? [],
    analysePart,
  };
}

describe('analyseInParts', () => {
  it('analyses a part together with those that it grows into, and the rest apart', async () => {
    const analysed: string[][] = [];
    const { files } = await analyseInParts(
      inputOf(async (part, { join }) => {
        const all = part.includes('app.ts') ? [...part, 'between.ts', ...join(['between.ts'])] : [...part];
        analysed.push(all);
        return resultOf(all);
      }),
    );
    expect(analysed).toEqual([['app.ts', 'app-2.ts', 'between.ts', 'lib.ts'], ['cli.ts']]);
    expect(files.toSorted()).toEqual([...CANDIDATES, 'between.ts'].toSorted());
  });

  it('takes what an earlier scan has kept for the parts that it had taken in too', async () => {
    const analysed: string[][] = [];
    const { files } = await analyseInParts(
      inputOf(async (part) => {
        analysed.push([...part]);
        return resultOf(part.includes('app.ts') ? [...part, 'between.ts', 'lib.ts'] : part);
      }),
    );
    expect(analysed).toEqual([['app.ts', 'app-2.ts'], ['cli.ts']]);
    expect(files.toSorted()).toEqual([...CANDIDATES, 'between.ts'].toSorted());
  });

  it('analyses anew what was kept when today more belongs to it', async () => {
    const analysed: string[][] = [];
    const { files } = await analyseInParts(
      inputOf(async (part) => {
        analysed.push([...part]);
        const isKept = part.includes('app.ts') && !part.includes('lib.ts');
        return resultOf(isKept ? [...part, 'between.ts'] : part);
      }),
    );
    expect(analysed.at(-1)?.toSorted()).toEqual(['app-2.ts', 'app.ts', 'between.ts', 'lib.ts']);
    expect(files.toSorted()).toEqual([...CANDIDATES, 'between.ts'].toSorted());
  });

  it('divides parts that memory is short for where no import connects them, and loses none', async () => {
    const analysed: string[][] = [];
    const { files } = await analyseInParts({
      ...inputOf(async (part, { join, isDivisible }) => {
        const all = part.includes('app.ts') ? [...part, 'between.ts', ...join(['between.ts'])] : [...part];
        if (isDivisible) throw new Stopped(part, 'low-memory');
        analysed.push(all);
        return resultOf(all);
      }),
      filesAPart: 4,
    });
    expect(analysed.map((part) => part.toSorted())).toEqual([
      ['app-2.ts', 'app.ts', 'between.ts', 'cli.ts', 'lib.ts'],
    ]);
    expect(files.toSorted()).toEqual([...CANDIDATES, 'between.ts'].toSorted());
  });
});
