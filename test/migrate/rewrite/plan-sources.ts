import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { rewriteSources, type SourceContribution } from '../../../src/migrate/rewrite/rewrite.ts';
import type { Target } from '../../../src/migrate/target.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { type ScannedRepository, scanRepository } from '../../../src/scan/scan.ts';

/** The default endpoint and names of a provider, with a test's own wishes. */
export async function targetOf(id: string, wishes: Partial<Target> = {}): Promise<Target> {
  const provider = await loadProvider(id);
  const endpoint = provider.endpoints.find((entry) => entry.default) ?? provider.endpoints[0];
  return {
    provider: id,
    endpoint: { id: endpoint?.id ?? '', baseURL: endpoint?.baseURL ?? '' },
    keyVariable: provider.auth.envVar,
    baseUrlVariable: provider.auth.envVar.replace(/_API_KEY$/, '_BASE_URL'),
    strategy: 'replace',
    keepEnv: false,
    models: new Map(),
    ...wishes,
  };
}

export interface Planned {
  readonly contribution: SourceContribution;
  /** Ids of the findings in source files that the plan must speak of. */
  readonly findings: readonly string[];
}

const MUST_BE_SETTLED = new Set(['client', 'call', 'model', 'model-ref', 'http', 'env']);

/** Scans a folder as the planner does. */
export function scanSources(root: string): Promise<ScannedRepository> {
  return scanRepository(root, {
    include: [],
    exclude: [],
    tests: true,
    surfaces: [],
    kinds: [],
    maxFileBytes: 2_000_000,
  });
}

/** Plans the edits of what was scanned. */
export async function planFindings(
  { report, context, repository }: ScannedRepository,
  target: Target,
): Promise<Planned> {
  const provider = await loadProvider(target.provider);
  if (!context) return { contribution: { edits: [], manual: [], lost: [], left: [] }, findings: [] };
  const sources = new Set(context.analysis.sources.map((source) => context.analysis.fileOf(source)));
  const findings = report.findings
    .filter(({ kind, file }) => MUST_BE_SETTLED.has(kind) && sources.has(file) && !file.endsWith('.json'))
    .map(({ id }) => id);
  return {
    contribution: rewriteSources(context, report.findings, { provider, target, repository }),
    findings,
  };
}

/** Scans a folder and plans the edits of its sources. */
export async function planSources(root: string, target: Target): Promise<Planned> {
  return planFindings(await scanSources(root), target);
}

/** The text of each edited file after the edits. */
export function applyAll(root: string, { edits }: SourceContribution): ReadonlyMap<string, string> {
  const files = new Set(edits.map(({ file }) => file));
  return new Map(
    [...files].sort().map((file) => [
      file,
      applyEdits(
        readFileSync(join(root, file), 'utf8'),
        edits.filter((edit) => edit.file === file),
      ),
    ]),
  );
}
