import type { Finding } from '../core/finding.ts';
import { compareLocations } from '../core/range.ts';
import { VERSION } from '../core/version.ts';
import type { Provider } from '../providers/schema.ts';
import type { ScannedRepository } from '../scan/scan.ts';
import { planFiles } from './apply/plan-files.ts';
import { editConfig } from './config/edit-config.ts';
import { editMarkdown } from './config/edit-markdown.ts';
import { resolveVariableRole } from './config/variable-roles.ts';
import { listModels } from './list-models.ts';
import type { Contribution, Edit, ManualItem, Plan } from './plan.ts';
import { rewriteSources, type SourceContribution } from './rewrite/rewrite.ts';
import { sortManual } from './select-edits.ts';
import type { Target } from './target.ts';

export interface PlanInput {
  /** Absolute and real. */
  readonly root: string;
  readonly scanned: ScannedRepository;
  readonly provider: Provider;
  readonly target: Target;
}

const README = /(?:^|\/)readme[^/]*\.md$/i;
const NOTHING: SourceContribution = { edits: [], manual: [], lost: [], left: [] };

/**
 * Plans a migration of what was scanned. Pure but for reading the files that it edits: nothing is written.
 * @throws MigrateScanError `apply.edits-overlap` where two rewriters disagree
 */
export function planMigration(input: PlanInput): Plan {
  const { root, scanned, provider, target } = input;
  const { findings } = scanned.report;
  const sources = scanned.context ? rewriteSources(scanned.context, findings, { provider, target }) : NOTHING;
  const config = planConfig(input, keepsOpenAI(findings, sources));
  const parts = [sources, ...config];
  const planned = planFiles(
    root,
    parts.flatMap(({ edits }) => [...edits]),
  );
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
    manual: sortManual([
      ...parts.flatMap(({ manual }) => [...manual]),
      ...planned.manual,
      ...variablesNoLongerRead(planned.edits, findings),
    ]),
  };
}

function planConfig({ scanned, provider, target }: PlanInput, keeps: boolean): readonly Contribution[] {
  const { repository, report } = scanned;
  const context = { provider, target, keepsOpenAI: keeps };
  const files = [...new Set(report.findings.map(({ file }) => file))];
  const edited = files.flatMap((file) => {
    const text = repository.read(file);
    const own = report.findings.filter((finding) => finding.file === file);
    return text === undefined ? [] : [editConfig({ file, text }, own, context)];
  });
  const guides = [...repository.files].filter((file) => README.test(file)).sort();
  const documented = guides.flatMap((file) => {
    const text = repository.read(file);
    return text === undefined ? [] : [editMarkdown({ file, text }, target)];
  });
  return [...edited, ...documented];
}

/** A read of OpenAI's key that the code keeps, as some calls cannot move: its variable must go on being given. */
function keepsOpenAI(findings: readonly Finding[], { edits }: SourceContribution): boolean {
  const moved = new Set(edits.flatMap((edit) => edit.findings));
  return findings.some(
    ({ id, kind, rule, detail }) =>
      kind === 'env' && rule === 'env/read' && resolveVariableRole(detail) === 'key' && !moved.has(id),
  );
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

/**
 * A base URL takes another name where its shape changes (with the version path, or without). Files that give the old
 * name keep it, as only a person knows what they mean by its value.
 */
function variablesNoLongerRead(edits: readonly Edit[], findings: readonly Finding[]): ManualItem[] {
  const renamed = new Map(
    edits
      .filter(
        ({ reason: { code, args } }) =>
          code === 'migrate.variable' && resolveVariableRole(args.from ?? '') === 'base-url',
      )
      .map(({ reason: { args } }) => [args.from ?? '', args.to ?? '']),
  );
  return findings.flatMap(({ id, kind, detail, file, range }) => {
    const to = kind === 'env-def' ? renamed.get(detail) : undefined;
    if (to === undefined) return [];
    const reason = { code: 'migrate.base-url-renamed', args: { from: detail, to } };
    return [{ file, line: range.start.line, reason, advice: reason, findings: [id] }];
  });
}
