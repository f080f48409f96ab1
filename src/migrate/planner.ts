import { MigrateScanError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import { compareLocations } from '../core/range.ts';
import { VERSION } from '../core/version.ts';
import { isOpenAI } from '../core/vocabulary/vendor.ts';
import type { Provider } from '../providers/schema.ts';
import type { ScannedRepository } from '../scan/scan.ts';
import { planFiles } from './apply/plan-files.ts';
import { leaveSources, refuseAzure, warnOfAzure } from './env-only.ts';
import { findingsLeft } from './findings-left.ts';
import { listModels } from './list-models.ts';
import { nameVendor } from './name-vendor.ts';
import type { Edit, Plan } from './plan.ts';
import { planConfig } from './plan-config.ts';
import { keepNames } from './resolve-target.ts';
import { restrictSources } from './restrict-sources.ts';
import { rewriteSources, type SourceContribution } from './rewrite/rewrite.ts';
import { sortManual } from './select-edits.ts';
import { createSelector, type Selection, type Selector } from './selection.ts';
import { settleFindings } from './settle-findings.ts';
import { chooseSelector } from './switch/choose-selector.ts';
import { type Target, vendorLeft } from './target.ts';

export interface PlanInput {
  /** Absolute and real. */
  readonly root: string;
  readonly scanned: ScannedRepository;
  readonly provider: Provider;
  readonly target: Target;
  /** Everything where it is not given. */
  readonly selection?: Selection | undefined;
}

const NOTHING: SourceContribution = { edits: [], manual: [], lost: [], left: [] };

/**
 * Plans a migration of what was scanned. Pure but for reading the files that it edits: nothing is written.
 * @throws MigrateScanError `apply.edits-overlap` where two rewriters disagree, `migrate.env-only-azure`
 */
export function planMigration(wish: PlanInput): Plan {
  const input = settleInput(wish);
  const { root, scanned, target } = input;
  const { findings } = input.scanned.report;
  const selector = createSelector(input.selection ?? {}, scanned.repository.files);
  const sources = planSources(input, selector);
  const config = planConfig(input, sources, selector);
  const parts = [sources, ...config];
  const planned = planFiles(
    root,
    parts.flatMap(({ edits }) => [...edits]),
  );
  const settled = settleFindings(findings, {
    edits: planned.edits,
    manual: [
      ...parts.flatMap(({ manual }) => [...manual]),
      ...planned.manual,
      ...warnOfAzure(findings, target),
    ],
    left: parts.flatMap(({ left }) => [...left]),
  });
  const plan: Plan = {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: VERSION },
    provider: target.provider,
    ...(target.from && { from: target.from.id }),
    endpoint: target.endpoint,
    strategy: target.strategy,
    applied: false,
    files: planned.files,
    edits: [...planned.edits].sort(compareLocations),
    newFiles: [...(sources.newFiles ?? [])],
    models: listModels(planned.edits),
    env: listVariables(planned.edits, findings),
    lost: parts.flatMap(({ lost }) => [...lost]),
    manual: sortManual(settled.manual),
    unchanged: settled.unchanged,
  };
  return target.from ? nameVendor(plan, target.from) : plan;
}

/**
 * What is left to look at, and how: without edits of code, code goes on reading the names that it reads; a switch is
 * asked by a variable of its own.
 * @throws MigrateScanError `migrate.switch-env-only`, `migrate.switch-from`
 */
function settleInput(wish: PlanInput): PlanInput {
  const { report } = wish.scanned;
  const findings = [...findingsLeft(report.findings, vendorLeft(wish.target))];
  const input = { ...wish, scanned: { ...wish.scanned, report: { ...report, findings } } };
  if (input.target.strategy === 'switch') {
    const from = vendorLeft(input.target);
    if (!isOpenAI(from)) throw new MigrateScanError('migrate.switch-from', { from: from.name });
    if (input.selection?.envOnly) throw new MigrateScanError('migrate.switch-env-only');
    return { ...input, target: { ...input.target, selector: chooseSelector(input.scanned) } };
  }
  if (!input.selection?.envOnly) return input;
  refuseAzure(findings);
  return { ...input, target: keepNames(input.target) };
}

function planSources(
  { scanned, provider, target, selection }: PlanInput,
  selector: Selector,
): SourceContribution {
  const { context, report } = scanned;
  if (!context) return NOTHING;
  const excludes = selector.isPartial ? selector.excludes : undefined;
  const whole = rewriteSources(context, report.findings, {
    provider,
    target,
    excludes,
    repository: scanned.repository,
  });
  const selected = restrictSources(whole, selector);
  return selection?.envOnly ? leaveSources(selected, report.findings) : selected;
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
