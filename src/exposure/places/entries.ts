import type { ModuleGraph } from '../../scan/modules/graph.ts';
import type { ReachFinder, ReachVerdict } from '../../scan/reach/reach.ts';
import { needsServer } from '../../scan/reach/votes.ts';

/** A file that something outside the repository starts: a request, a person, a page. */
export interface Entry {
  readonly file: string;
  readonly reach: ReachVerdict;
  /** The modules on the shortest way from the file that was asked about, both ends left out. */
  readonly via: readonly string[];
}

export interface EntryInput {
  readonly graph: ModuleGraph;
  readonly reach: ReachFinder;
  read(file: string): string | undefined;
}

const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|playground|docs?)\//;
const SERVER_ACTION = /^[ \t]{0,40}(['"])use server\1/m;
const PAGE = /(?:^|\/)(?:page|layout|route)\.[cm]?[jt]sx?$|(?:^|\/)pages\//;
/** Hubs of large repositories have more importers; these are enough to know the kinds of places. */
const MOST_FILES = 2000;
const MOST_ENTRIES = 60;

/**
 * The entries that lead to a file through the module graph, nearest first; the file itself where it is one, or where
 * nothing imports it. Tests and examples do not count unless the file is one of them.
 */
export function findEntries(file: string, input: EntryInput): readonly Entry[] {
  const own = input.reach.reachOf(file);
  if (own.reach === 'test' || own.reach === 'docs') return [{ file, reach: own, via: [] }];
  const entries = climb(file, input, isEntry);
  const kept = entries.filter(({ reach }) => reach.reach !== 'test' && reach.reach !== 'docs');
  const served = kept.filter(({ reach }) => reach.reach !== 'browser');
  const isServerOnly = served.length > 0 && needsServer(input.read(file) ?? '');
  const found = isServerOnly ? served : kept;
  if (found.length === 0) return [{ file, reach: own, via: [] }];
  return found.flatMap((entry) => pagesOfAction(file, entry, input));
}

function isEntry(file: string, { graph, reach }: EntryInput): ReachVerdict | undefined {
  const firm = reach.firmReachOf(file);
  if (firm) return firm;
  return graph.importers(file).length === 0 ? reach.reachOf(file) : undefined;
}

function climb(
  file: string,
  input: EntryInput,
  test: (file: string, input: EntryInput) => ReachVerdict | undefined,
): Entry[] {
  const entries: Entry[] = [];
  /** Each file with the one that it was reached from. */
  const seen = new Map<string, string | undefined>([[file, undefined]]);
  const isExample = EXAMPLE.test(file);
  // A map yields what is added while it is walked: nearest importers come first.
  for (const at of seen.keys()) {
    const reach = test(at, input);
    if (reach) entries.push({ file: at, reach, via: wayTo(at, seen) });
    if (entries.length >= MOST_ENTRIES) break;
    if (reach || seen.size >= MOST_FILES) continue;
    for (const importer of input.graph.importers(at)) {
      if (seen.has(importer)) continue;
      if (isExample || !EXAMPLE.test(importer)) seen.set(importer, at);
    }
  }
  return entries;
}

/** The modules between the start of a climb and a file that it reached, from the start on. */
function wayTo(file: string, seen: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at = seen.get(file); at !== undefined; at = seen.get(at)) way.unshift(at);
  return way.slice(1);
}

/** A server action runs where the pages are served that use it. */
function pagesOfAction(file: string, entry: Entry, input: EntryInput): Entry[] {
  if (entry.reach.why.code !== 'reach-server-directive') return [entry];
  if (!SERVER_ACTION.test(input.read(entry.file) ?? '')) return [entry];
  const pages = climb(entry.file, input, (at) =>
    at !== entry.file && PAGE.test(at) ? { ...entry.reach, reach: 'server' } : undefined,
  );
  const toAction = entry.file === file ? [] : [...entry.via, entry.file];
  return pages.length > 0 ? pages.map((page) => ({ ...page, via: [...toAction, ...page.via] })) : [entry];
}
