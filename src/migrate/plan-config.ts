import type { Finding } from '../core/finding.ts';
import type { ConfigEditContext } from './config/context.ts';
import { type ConfigContribution, editConfig } from './config/edit-config.ts';
import { editMarkdown } from './config/edit-markdown.ts';
import { resolveVariableRole } from './config/variable-roles.ts';
import type { PlanInput } from './planner.ts';
import type { SourceContribution } from './rewrite/rewrite.ts';

const README = /(?:^|\/)readme[^/]*\.md$/i;

/** Plans the edits of configuration and guides, so that they give what the changed sources read. */
export function planConfig(
  { scanned, provider, target }: PlanInput,
  sources: SourceContribution,
): ConfigContribution[] {
  const { repository, report } = scanned;
  const context: ConfigEditContext = {
    provider,
    target,
    keepsOpenAI: keepsOpenAI(report.findings, sources),
    ...resolveRenames(report.findings, sources),
  };
  const files = [...new Set(report.findings.map(({ file }) => file))];
  const edited = files.flatMap((file) => {
    const text = repository.read(file);
    const own = report.findings.filter((finding) => finding.file === file);
    return text === undefined ? [] : [editConfig({ file, text }, own, context)];
  });
  const guides = [...repository.files].filter((file) => README.test(file)).sort();
  const documented = guides.flatMap((file) => {
    const text = repository.read(file);
    return text === undefined ? [] : [{ ...editMarkdown({ file, text }, context), left: [] }];
  });
  return [...edited, ...documented];
}

/**
 * Some code stays at OpenAI, as a client that does not move or a read of its key: its variable must go on being given.
 */
function keepsOpenAI(findings: readonly Finding[], { edits, left }: SourceContribution): boolean {
  const moved = new Set([...edits.flatMap((edit) => edit.findings), ...left.map(({ finding }) => finding)]);
  return findings.some((finding) => {
    if (moved.has(finding.id)) return false;
    const { kind, rule, detail, destination } = finding;
    if (kind === 'env') return rule === 'env/read' && resolveVariableRole(detail) === 'key';
    return kind === 'client' && destination?.kind === 'direct';
  });
}

/** Base URL variables that the sources read under another name from now on, and those that some still read as before. */
function resolveRenames(
  findings: readonly Finding[],
  { edits }: SourceContribution,
): Pick<ConfigEditContext, 'renames' | 'stillRead'> {
  const renaming = edits.filter(
    ({ reason: { code, args } }) =>
      code === 'migrate.variable' && resolveVariableRole(args.from ?? '') === 'base-url',
  );
  const moved = new Set(renaming.flatMap((edit) => edit.findings));
  const stillRead = findings.filter(
    ({ id, kind, rule, detail }) =>
      kind === 'env' && rule === 'env/read' && !moved.has(id) && resolveVariableRole(detail) === 'base-url',
  );
  return {
    renames: new Map(renaming.map(({ reason: { args } }) => [args.from ?? '', args.to ?? ''])),
    stillRead: new Set(stillRead.map(({ detail }) => detail.toUpperCase())),
  };
}
