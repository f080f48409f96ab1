import { join } from 'node:path';

/**
 * What is loaded together, in the order in which a run comes to it. Without this the build cuts a chunk for every set
 * of commands that share a module, and a scan loads sixty of them at about a millisecond each.
 */
const STAGES = {
  start: ['cli/main.ts'],
  warm: ['cli/commands/scan.ts', 'scan/kept-scan.ts', 'suppression/apply-directives.ts'],
  cold: ['scan/scan.ts', 'exposure/judge-nothing.ts'],
  pretty: ['report/pretty.ts'],
  engine: [
    'scan/exact.ts',
    'scan/parts.ts',
    'scan/compiler.ts',
    'exposure/judge.ts',
    'scan/config-usages.ts',
  ],
};

/** The groups of rolldown's `codeSplitting`: a stage holds what its sources import, less what an earlier one holds. */
export function chunkGroups(root) {
  return Object.entries(STAGES).map(([stage, sources], index, all) => {
    let members;
    return {
      priority: all.length - index,
      debugName: stage,
      name(id, chunking) {
        members ??= reach(
          sources.map((source) => join(root, 'src', source)),
          chunking,
        );
        return members.has(id) ? stage : null;
      },
    };
  });
}

function reach(ids, chunking) {
  const reached = new Set(ids);
  for (const id of reached)
    for (const next of chunking.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}
