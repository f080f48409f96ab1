import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import type { Located } from '../rewrite/located.ts';
import type { Verdict } from '../rewrite/verdicts.ts';
import type { Target } from '../target.ts';
import type { RequestShape } from './judge-requests.ts';
import type { Modules } from './modules.ts';
import type { Switched } from './switched.ts';

const SENDERS: ReadonlySet<string> = new Set(['client', 'call', 'http', 'model-ref']);

/** Requests to others are judged as ever. */
function isOurs({ destination }: Finding): boolean {
  return destination === undefined || destination.kind === 'direct' || destination.kind === 'unknown';
}

/** What an earlier run has switched goes where the switch says, whatever is planned now. */
export function objectsAsSwitched(
  detect: DetectorContext,
  located: readonly Located[],
  switched: Switched,
): (finding: Finding) => Verdict | undefined {
  const done = new Set(
    located
      .filter(
        ({ node, finding, source }) =>
          SENDERS.has(finding.kind) &&
          (optionsOf(detect, node).some(switched.goesBy) ||
            (isPath(node) && switched.nameIn(source) !== undefined)),
      )
      .map(({ finding }) => finding.id),
  );
  return ({ id }) => (done.has(id) ? { fate: 'left', code: 'switched' } : undefined);
}

/** A call or a creation, with the options that it is given by a name. */
function optionsOf({ analysis: { ts }, options }: DetectorContext, node: ts.Node): readonly ts.Node[] {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [node];
  return [node, ...(node.arguments ?? []).flatMap((argument) => options.objectsIn(argument))];
}

/** A path behind a base that stands elsewhere in the file. */
function isPath(node: ts.Node): boolean {
  return /^['"`](?:\$\{[\w.]+\})?\/\w/.test(node.getText());
}

/** What cannot go by a switch: code that runs where no variable is read, and files that another provider's serves. */
export function objectsToSwitch(
  located: readonly Located[],
  {
    modules,
    target,
    requests,
  }: {
    readonly modules: Modules;
    readonly target: Target;
    readonly requests: ReadonlyMap<ts.Node, RequestShape>;
  },
): (finding: Finding) => Verdict | undefined {
  const verdicts = new Map(
    located
      .filter(({ finding }) => SENDERS.has(finding.kind))
      .map((sender) => [sender.finding.id, () => judge(sender)] as const),
  );
  return ({ id }) => verdicts.get(id)?.();

  function judge({ finding, source, node }: Located): Verdict | undefined {
    const runtime = modules.runtimeOf(source);
    const reason =
      runtime.kind === 'none' ? runtime.reason : finding.reach === 'browser' ? 'browser' : undefined;
    if (reason !== undefined) {
      return { fate: 'stays', code: `switch-${reason}`, args: { what: finding.detail } };
    }
    const group = modules.groupOf(source);
    if (group?.provider !== undefined && group.provider !== target.provider) {
      const args = { module: group.module, other: group.provider };
      return { fate: 'stays', code: 'switch-of-another', args };
    }
    const request = requests.get(node);
    if (request?.kind !== 'none') return undefined;
    return isOurs(finding) ? { fate: 'stays', code: request.code, args: { url: finding.detail } } : undefined;
  }
}
