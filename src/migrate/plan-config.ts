import type { Finding } from '../core/finding.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { ConfigEditContext } from './config/context.ts';
import { type ConfigContribution, editConfig } from './config/edit-config.ts';
import { editMarkdown } from './config/edit-markdown.ts';
import { resolveVariableRole } from './config/variable-roles.ts';
import type { PlanInput } from './planner.ts';
import { notSelected } from './restrict-sources.ts';
import type { SourceContribution } from './rewrite/rewrite.ts';
import type { Selector } from './selection.ts';
import { findStayingFiles, servesAny } from './staying.ts';
import { vendorLeft } from './target.ts';

const README = /(?:^|\/)readme[^/]*\.md$/i;

/** Plans the edits of configuration and guides, so that they give what the changed sources read. */
export function planConfig(
  input: PlanInput,
  sources: SourceContribution,
  selector: Selector,
): ConfigContribution[] {
  const { repository, report } = input.scanned;
  const contextOf = createContexts(input, sources, selector);
  const files = [...new Set(report.findings.map(({ file }) => file))];
  const edited = files.flatMap((file): ConfigContribution[] => {
    const text = repository.read(file);
    const own = report.findings.filter((finding) => finding.file === file);
    if (text === undefined) return [];
    if (selector.excludesConfig(file))
      return [{ edits: [], manual: [], lost: [], left: own.map(({ id }) => notSelected(id)) }];
    return [editConfig({ file, text }, own, contextOf(file))];
  });
  const guides = [...repository.files]
    .filter((file) => README.test(file) && !selector.excludesConfig(file))
    .sort();
  const documented = guides.flatMap((file) => {
    const text = repository.read(file);
    const context = contextOf(file);
    if (text === undefined || (selector.isPartial && context.keepsOpenAI)) return [];
    return [{ ...editMarkdown({ file, text }, context), left: [] }];
  });
  return [...edited, ...documented];
}

/** The context of each file: what lies below it decides whether OpenAI's variables are still needed there. */
function createContexts(
  { scanned: { report }, provider, target: wish, selection }: PlanInput,
  sources: SourceContribution,
  selector: Selector,
): (file: string) => ConfigEditContext {
  const target = sources.kept ? { ...wish, kept: sources.kept } : wish;
  const switches = selection?.envOnly ? [] : findSwitches(report.findings, sources);
  const staying = new Set(switches);
  if (!selection?.envOnly) {
    for (const file of findStayingFiles(report.findings, sources, vendorLeft(target))) staying.add(file);
  }
  const unselected = new Set([...[...staying].filter(selector.excludesPlace), ...switches]);
  const renames = resolveRenames(report.findings, sources, vendorLeft(target));
  return (file) => ({
    provider,
    target,
    ...renames,
    keepsOpenAI: selector.isPartial ? servesAny(file, staying, report) : staying.size > 0,
    servesOthers: unselected.size > 0 && servesAny(file, unselected, report),
    moves: (folder) => !selector.isPartial || !selector.excludesPlace(folder) || folder === '.',
  });
}

/** The modules by which code can still choose OpenAI: what they read stays as it is, also for a plan that replaces. */
function findSwitches(findings: readonly Finding[], { left }: SourceContribution): readonly string[] {
  const own = new Set(
    left.filter(({ reason }) => reason.code === 'migrate.switch-module').map(({ finding }) => finding),
  );
  return [...new Set(findings.filter(({ id }) => own.has(id)).map(({ file }) => file))];
}

/** Base URL variables that the sources read under another name from now on, and those that some still read as before. */
function resolveRenames(
  findings: readonly Finding[],
  { edits }: SourceContribution,
  vendor: Vendor,
): Pick<ConfigEditContext, 'renames' | 'stillRead'> {
  const renaming = edits.filter(
    ({ reason: { code, args } }) =>
      code === 'migrate.variable' && resolveVariableRole(args.from ?? '', vendor) === 'base-url',
  );
  const moved = new Set(renaming.flatMap((edit) => edit.findings));
  const stillRead = findings.filter(
    ({ id, kind, rule, detail }) =>
      kind === 'env' &&
      rule === 'env/read' &&
      !moved.has(id) &&
      resolveVariableRole(detail, vendor) === 'base-url',
  );
  return {
    renames: new Map(renaming.map(({ reason: { args } }) => [args.from ?? '', args.to ?? ''])),
    stillRead: new Set(stillRead.map(({ detail }) => detail.toUpperCase())),
  };
}
