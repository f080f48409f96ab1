import type { Edit, LeftFinding, ManualItem } from './plan.ts';
import type { SourceContribution } from './rewrite/rewrite.ts';
import type { Selector } from './selection.ts';

/** Leaves out what the rewriters would do in places that stay by choice, and says so where moved code would need it. */
export function restrictSources(sources: SourceContribution, selector: Selector): SourceContribution {
  if (!selector.isPartial) return sources;
  const isOut = ({ file }: { readonly file: string }) => selector.excludesPlace(file);
  const dropped = sources.edits.filter(isOut);
  const needed = dropped.filter(({ reason }) => /^migrate\.model/.test(reason.code));
  const silent = [...dropped.filter((edit) => !needed.includes(edit)), ...sources.manual.filter(isOut)];
  return {
    ...sources,
    edits: sources.edits.filter((edit) => !isOut(edit)),
    manual: [...sources.manual.filter((item) => !isOut(item)), ...needed.map(toManual)],
    lost: sources.lost.filter((loss) => !isOut(loss)),
    left: [...sources.left, ...silent.flatMap(({ findings }) => findings.map(notSelected))],
  };
}

export function notSelected(finding: string): LeftFinding {
  return { finding, reason: { code: 'migrate.not-selected', args: {} } };
}

/** A model that selected code uses stands in a file that was left out. */
function toManual({ file, range, reason: { args }, findings }: Edit): ManualItem {
  const reason = {
    code: 'migrate.needed-in-unselected',
    args: { from: args.from ?? '', to: args.to ?? '' },
  };
  return { file, line: range.start.line, reason, advice: reason, findings };
}
