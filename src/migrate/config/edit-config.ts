import type { Finding } from '../../core/finding.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Contribution } from '../plan.ts';
import { addBaseUrls } from './add-base-url.ts';
import { attachFindings } from './attach-findings.ts';
import type { ConfigEditContext } from './context.ts';
import { type Draft, leave, mergeDrafts, toContribution } from './draft.ts';
import { editBaseUrls } from './edit-base-urls.ts';
import { editModels } from './edit-models.ts';
import { editNames } from './edit-names.ts';
import { editOtherVariables } from './edit-other-variables.ts';
import { editUrls } from './edit-urls.ts';
import { type ConfigView, createView } from './view.ts';

/** One concern a row, in no order: each keeps to places that the others leave alone. */
const EDITORS: readonly ((view: ConfigView, context: ConfigEditContext) => Draft)[] = [
  editNames,
  addBaseUrls,
  editBaseUrls,
  editUrls,
  editModels,
  editOtherVariables,
];

/**
 * Plans the edits of one configuration file. Pure: the same text, findings and context give the same plan, and a text
 * that was edited so gives no more edits. Only what `findings` (those of this file) name is touched. A file that does
 * not parse is left to a person as a whole. No value of a secret is ever part of the result.
 */
export function editConfig(
  source: SourceText,
  findings: readonly Finding[],
  context: ConfigEditContext,
): Contribution {
  const own = findings.filter(({ file, kind }) => file === source.file && kind !== 'dep');
  const view = own.length > 0 ? createView(source, own) : undefined;
  if (!view) return { edits: [], manual: [], lost: [] };
  const broken = view.warnings[0];
  const draft = broken
    ? leaveFile(view, broken.args.format ?? view.format, own)
    : attachFindings(view, mergeDrafts(EDITORS.map((edit) => edit(view, context))));
  return toContribution(view, draft);
}

function leaveFile({ starts, warnings }: ConfigView, format: string, findings: readonly Finding[]): Draft {
  const at = starts[(warnings[0]?.line ?? 1) - 1] ?? 0;
  const ids = findings.map(({ id }) => id);
  return { changes: [], left: [leave(at, 'unparsable', { format }, ids)] };
}
