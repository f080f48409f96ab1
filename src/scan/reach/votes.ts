import type { Reach } from '../../core/finding.ts';
import type { ModuleGraph } from '../modules/graph.ts';

/** For each reach, the files of that reach which lead to a module, nearest first. */
export type Votes = ReadonlyMap<Reach, readonly string[]>;

const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|playground|docs?)\//;
/** Enough to settle who uses a module; hubs of large repositories have more. */
const MOST_FILES = 2000;

/**
 * Walks up the imports, nearest importers first, and stops at each file whose own reach is known.
 * Tests and examples do not vote: that they import a module says nothing about where it runs.
 */
export function countVotes(
  file: string,
  graph: ModuleGraph,
  ownReach: (file: string) => Reach | undefined,
): Votes {
  const votes = new Map<Reach, string[]>();
  const seen = new Set([file]);
  const isExample = EXAMPLE.test(file);
  for (const at of seen) {
    if (at !== file) {
      const reach = ownReach(at);
      if (reach) votes.set(reach, [...(votes.get(reach) ?? []), at]);
      if (reach) continue;
    }
    if (seen.size >= MOST_FILES) continue;
    for (const importer of graph.importers(at)) if (isExample || !EXAMPLE.test(importer)) seen.add(importer);
  }
  votes.delete('test');
  return votes;
}

/** Reads what a browser does not have: variables that are not public, files, the Node API. */
const NEEDS_SERVER =
  /\bprocess\.env\b(?!\.(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|PUBLIC_|NODE_ENV))|\bDeno\.env\b|from\s*['"](?:node:|fs['"/]|path['"]|crypto['"])/;

/** Whether a module's text can run on a server only. */
export function needsServer(text: string): boolean {
  return NEEDS_SERVER.test(text);
}

/** Does something; a module without it holds data, such as the models that a user interface lists. */
const HAS_WORK =
  /\bawait\b|\basync\b|\bfetch\s*\(|\bnew\s+\w{0,40}(?:OpenAI|Client)\w{0,40}\s*\(|\.then\s*\(/;

/**
 * The reach of a module that several kinds of files use. Scripts give way to everything else. What needs a server is
 * on the server, plain data that a user interface uses in the browser. Else the most users win, the server in a tie.
 */
export function decideVotes(votes: Votes, text: string): { reach: Reach; file: string } | undefined {
  let best: { reach: Reach; files: readonly string[] } | undefined;
  for (const reach of eligibleReaches(votes, text)) {
    const files = votes.get(reach);
    if (files && (!best || files.length > best.files.length)) best = { reach, files };
  }
  const file = best?.files[0];
  return best && file !== undefined ? { reach: best.reach, file } : undefined;
}

function eligibleReaches(votes: Votes, text: string): readonly Reach[] {
  const isServed = votes.has('server') || votes.has('edge');
  if (!isServed && !votes.has('browser')) return ['cli', 'docs'];
  if (!isServed || !votes.has('browser')) return ['server', 'edge', 'browser'];
  if (needsServer(text)) return ['server', 'edge'];
  return HAS_WORK.test(text) ? ['server', 'edge', 'browser'] : ['browser'];
}
