import type { ExposureEvidence } from '../core/exposure.ts';
import { isInside } from '../scan/modules/repository-path.ts';
import { weakSignalsData } from './data.ts';
import type { SignalInput } from './signals/signal.ts';

export interface WeakSignals {
  readonly userScore: number;
  readonly deployScore: number;
  readonly deploySignals: number;
  readonly evidence: readonly ExposureEvidence[];
}

interface Hit {
  readonly id: string;
  readonly side: 'build' | 'deploy' | 'end-user';
  readonly weight: number;
  readonly file: string;
  readonly line: number;
}

const SIGNALS = weakSignalsData.signals.map((row) => ({
  ...row,
  files: new RegExp(row.files),
  match: row.match === undefined ? undefined : new RegExp(row.match),
}));
const ASIDE = /(?:^|\/)(?:examples?|samples?|templates?|fixtures|__fixtures__|tests?|docs?)\//;
const LONGEST = 200_000;
const LONGEST_LINE = 2000;

/**
 * Hints about developers, deployment and users for the files of a folder and the folders around it. Each hint counts
 * once. Builds are not evidence of anything and only shown. They are read when first asked for.
 */
export function createWeakSignals(input: SignalInput): (directory: string) => WeakSignals {
  let hits: readonly Hit[] | undefined;
  const known = new Map<string, WeakSignals>();
  return (directory) => {
    let found = known.get(directory);
    if (!found) {
      hits ??= readHits(input);
      found = sumUp(hits.filter((hit) => isRelevant(hit.file, directory)));
      known.set(directory, found);
    }
    return found;
  };
}

/** In the folder, or beside one of the folders that hold it. */
function isRelevant(file: string, directory: string): boolean {
  const at = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  return isInside(file, directory) || isInside(directory, at) || /^\.github\//.test(file);
}

function readHits(input: SignalInput): Hit[] {
  const hits: Hit[] = [];
  for (const file of [...input.files].sort()) {
    if (ASIDE.test(file)) continue;
    const rows = SIGNALS.filter((row) => row.files.test(file));
    const text = rows.length === 0 ? undefined : input.read(file)?.slice(0, LONGEST);
    if (text === undefined) continue;
    for (const { id, side, weight, match } of rows) {
      const line = match ? findLine(text, match) : 1;
      if (line !== undefined) hits.push({ id, side, weight, file, line });
    }
  }
  return hits;
}

function findLine(text: string, match: RegExp): number | undefined {
  const at = match.exec(text)?.index;
  if (at === undefined) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => line.length <= LONGEST_LINE && match.test(line));
  return index < 0 ? undefined : index + 1;
}

function sumUp(hits: readonly Hit[]): WeakSignals {
  const first = [...new Map([...hits].reverse().map((hit) => [hit.id, hit])).values()];
  const scoreOf = (side: Hit['side']) =>
    first.filter((hit) => hit.side === side).reduce((sum, hit) => sum + hit.weight, 0);
  return {
    userScore: scoreOf('end-user'),
    deployScore: scoreOf('deploy'),
    deploySignals: first.filter(({ side }) => side === 'deploy').length,
    evidence: first
      .map(({ id, weight, file, line }) => ({
        kind: 'weak' as const,
        file,
        line,
        value: `${id} (${weight})`,
        strength: 'weak' as const,
      }))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
  };
}
