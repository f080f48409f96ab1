import type { LeftFinding } from '../plan.ts';
import { vendorLeft } from '../target.ts';
import { planBaseUrl } from './base-url.ts';
import { type ConfigEditContext, renameVariable } from './context.ts';
import { type Draft, reasonOf } from './draft.ts';
import { judgePlace } from './judge-place.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { ConfigView, Occurrence } from './view.ts';

/** Why each finding stays as it is that neither an edit nor a manual item names. What has no reason is left out. */
export function explainUnchanged(view: ConfigView, draft: Draft, context: ConfigEditContext): LeftFinding[] {
  const named = new Set([...draft.changes, ...draft.left].flatMap(({ findings }) => findings));
  return view.occurrences.flatMap((occurrence) => {
    const open = occurrence.findings.filter((id) => !named.has(id));
    const code = open.length > 0 ? codeOf(occurrence, view, context) : undefined;
    if (code === undefined) return [];
    const reason = reasonOf(code, { name: occurrence.text.slice(0, 200) });
    return open.map((finding) => ({ finding, reason }));
  });
}

function codeOf(occurrence: Occurrence, view: ConfigView, context: ConfigEditContext): string | undefined {
  if (occurrence.entry.origin === 'commented') return 'commented';
  if (judgePlace(view, occurrence, context).verdict === 'leave') return 'service-stays';
  if (context.target.strategy === 'switch') return 'serves-switch';
  if (occurrence.what === 'model') return 'model-stays';
  if (occurrence.what === 'url') return 'goes-elsewhere';
  return codeOfName(occurrence, view, context);
}

function codeOfName(
  { text, entry }: Occurrence,
  { assignments }: ConfigView,
  context: ConfigEditContext,
): string | undefined {
  const role = resolveVariableRole(text, vendorLeft(context.target));
  if (renameVariable(text, context) !== undefined) return 'new-name-there';
  if (role === 'base-url' || role === 'host') {
    const value = assignments.find((other) => other.entry === entry && other.name === text)?.value;
    return planBaseUrl(text, value, context).kind === 'done' ? 'goes-elsewhere' : 'keeps-name';
  }
  return role === 'azure' || role === 'account' || role === 'organization' ? undefined : 'keeps-name';
}
