import { basename, join } from 'node:path';
import { BIN, FOLDER, measure, race } from './measure.mjs';
import { combine, listSources } from './repository.mjs';

const COPIES = [1, 2, 4, 8];

/** Time and memory of a scan over 1, 2, 4 and 8 copies of a repository, without a cache and with nothing changed. */
export function measureGrowth(root, runs) {
  return COPIES.map((copies) => {
    const grown = combine(`grown-${copies}`, [root], copies);
    const results = race(
      {
        node: () => measure([process.execPath, '-e', '0']),
        cold: () => measure([process.execPath, BIN, grown]),
        warm: () =>
          measure([process.execPath, BIN, grown], { cache: join(FOLDER, 'caches', `grown-${copies}`) }),
      },
      copies > 2 ? 1 : Math.min(runs, 3),
    );
    return { name: basename(root), copies, files: listSources(grown).length, ...results };
  });
}

export function growthLines(rows) {
  const [smallest, largest] = [rows[0], rows.at(-1)];
  const exponent = (of) =>
    (Math.log(of(largest) / of(smallest)) / Math.log(largest.copies / smallest.copies)).toFixed(2);
  const time = (kind) => exponent((row) => row[kind].wall - row.node.wall);
  const memory = (kind) => exponent((row) => row[kind].memory);
  return [
    '',
    `## Growth: copies of ${smallest.name}`,
    '',
    '| Copies | Files | Cold, ms | MiB | Warm, ms | MiB |',
    '|---|---|---|---|---|---|',
    ...rows.map(({ copies, files, cold, warm }) => {
      const cells = [cold.wall, cold.memory, warm.wall, warm.memory].map((value) => Math.round(value));
      return `| ${copies} | ${files} | ${cells.join(' | ')} |`;
    }),
    '',
    `Exponents of (time − node): cold ${time('cold')}, warm ${time('warm')}; of memory: cold ${memory('cold')}, warm ${memory('warm')}.`,
  ];
}
