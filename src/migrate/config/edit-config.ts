import type { Finding } from '../../core/finding.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Contribution, LeftFinding } from '../plan.ts';
import { vendorLeft } from '../target.ts';
import { addBaseUrls } from './add-base-url.ts';
import { addSelectors } from './add-selector.ts';
import { attachFindings } from './attach-findings.ts';
import type { ConfigEditContext } from './context.ts';
import { type Draft, leave, mergeDrafts, toContribution } from './draft.ts';
import { editBaseUrls } from './edit-base-urls.ts';
import { editModels } from './edit-models.ts';
import { editNames } from './edit-names.ts';
import { editOtherVariables } from './edit-other-variables.ts';
import { editUrls } from './edit-urls.ts';
import { explainUnchanged } from './explain-unchanged.ts';
import { type ConfigView, createView } from './view.ts';

/** What the editors say of a file, and of the findings in it that stay as they are. */
export interface ConfigContribution extends Contribution {
  readonly left: readonly LeftFinding[];
}

/** One concern a row, in no order: each keeps to places that the others leave alone. */
const EDITORS: readonly ((view: ConfigView, context: ConfigEditContext) => Draft)[] = [
  editNames,
  addBaseUrls,
  addSelectors,
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
): ConfigContribution {
  const own = findings.filter(({ file, kind }) => file === source.file && kind !== 'dep');
  const view = own.length > 0 ? createView(source, own, vendorLeft(context.target)) : undefined;
  if (!view) return { edits: [], manual: [], lost: [], left: [] };
  const draft = findObstacle(view, own) ?? editView(view, context);
  return { ...toContribution(view, draft), left: explainUnchanged(view, draft, context) };
}

function editView(view: ConfigView, context: ConfigEditContext): Draft {
  return attachFindings(view, mergeDrafts(EDITORS.map((edit) => edit(view, context))));
}

/** No configuration that people write names OpenAI so often; the cost of editing grows with the square. */
const MOST_OCCURRENCES = 500;

/** What keeps a whole file from being edited; undefined where nothing does. */
function findObstacle(view: ConfigView, findings: readonly Finding[]): Draft | undefined {
  const ids = findings.map(({ id }) => id);
  const [broken] = view.warnings;
  if (broken) {
    const at = view.starts[(broken.line ?? 1) - 1] ?? 0;
    const format = broken.args.format ?? view.format;
    return { changes: [], left: [leave(at, 'unparsable', { format }, ids)] };
  }
  if (view.occurrences.length <= MOST_OCCURRENCES) return undefined;
  const count = String(view.occurrences.length);
  return { changes: [], left: [leave(0, 'too-many', { count }, ids)] };
}
