import type { Finding } from '../core/finding.ts';
import { compareLocations } from '../core/range.ts';
import { VERSION } from '../core/version.ts';
import type { Provider } from '../providers/schema.ts';
import type { ScannedRepository } from '../scan/scan.ts';
import { planFiles } from './apply/plan-files.ts';
import { listModels } from './list-models.ts';
import type { Edit, Plan } from './plan.ts';
import { planConfig } from './plan-config.ts';
import { rewriteSources, type SourceContribution } from './rewrite/rewrite.ts';
import { sortManual } from './select-edits.ts';
import { settleFindings } from './settle-findings.ts';
import type { Target } from './target.ts';

export interface PlanInput {
  /** Absolute and real. */
  readonly root: string;
  readonly scanned: ScannedRepository;
  readonly provider: Provider;
  readonly target: Target;
}

const NOTHING: SourceContribution = { edits: [], manual: [], lost: [], left: [] };

/**
 * Plans a migration of what was scanned. Pure but for reading the files that it edits: nothing is written.
 * @throws MigrateScanError `apply.edits-overlap` where two rewriters disagree
 */
export function planMigration(input: PlanInput): Plan {
  const { root, scanned, provider, target } = input;
  const { findings } = scanned.report;
  const sources = scanned.context ? rewriteSources(scanned.context, findings, { provider, target }) : NOTHING;
  const config = planConfig(input, sources);
  const parts = [sources, ...config];
  const planned = planFiles(
    root,
    parts.flatMap(({ edits }) => [...edits]),
  );
  const settled = settleFindings(findings, {
    edits: planned.edits,
    manual: [...parts.flatMap(({ manual }) => [...manual]), ...planned.manual],
    left: parts.flatMap(({ left }) => [...left]),
  });
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: VERSION },
    provider: target.provider,
    endpoint: target.endpoint,
    strategy: target.strategy,
    applied: false,
    files: planned.files,
    edits: [...planned.edits].sort(compareLocations),
    newFiles: [],
    models: listModels(planned.edits),
    env: listVariables(planned.edits, findings),
    lost: parts.flatMap(({ lost }) => [...lost]),
    manual: sortManual(settled.manual),
    unchanged: settled.unchanged,
  };
}

/** Variables that get another name, and where. */
function listVariables(edits: readonly Edit[], findings: readonly Finding[]): Plan['env'] {
  const names = new Map(
    findings.filter(({ kind }) => /^env/.test(kind)).map((finding) => [finding.id, finding]),
  );
  const variables = new Map<string, Plan['env'][number]>();
  for (const edit of edits) {
    const { from, to } = edit.reason.args;
    const isName = edit.findings.some((id) => names.get(id)?.detail === from);
    if (!isName || from === undefined || to === undefined || from === to) continue;
    const variable = variables.get(`${from} ${to}`) ?? { from, to, places: [] };
    variables.set(`${from} ${to}`, variable);
    variable.places.push({ file: edit.file, line: edit.range.start.line });
  }
  return [...variables.values()];
}
