import type { Finding } from '../../core/finding.ts';
import type { Edit, Plan } from '../plan.ts';
import type { CallCounts } from './fit.ts';

export type CallOutcome = keyof CallCounts;

const OPENAI: ReadonlySet<string> = new Set(['direct', 'configurable', 'unknown']);

/** Manual items that speak of a call which moves all the same: something beside it wants a look. */
const NOTES: ReadonlySet<string> = new Set(
  [
    'embedding-index',
    'error-code',
    'finish-reasons',
    'images-unseen',
    'needs-word',
    'schema-by-helper',
    'value-unknown',
    'edits-collide',
  ].map((code) => `migrate.${code}`),
);

/** The findings that send a request which goes, or may go, to OpenAI itself. */
export function listOpenAICalls(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind, surface, destination }) => {
    const isSender = kind === 'call' || (kind === 'http' && surface !== 'none');
    return isSender && OPENAI.has(destination?.kind ?? 'direct');
  });
}

/** What a plan does to each call, by the finding's id. */
export function judgeCalls(calls: readonly Finding[], plan: Plan): ReadonlyMap<string, CallOutcome> {
  const staying = idsOf(plan.manual.filter(({ reason }) => !NOTES.has(reason.code)));
  const noted = idsOf([
    ...plan.manual.filter(({ reason }) => NOTES.has(reason.code)),
    ...plan.edits.filter(({ status }) => status === 'review'),
  ]);
  const models = modelsToReview(plan.edits);
  return new Map(
    calls.map(({ id, model }) => {
      if (staying.has(id)) return [id, 'manual'];
      const isNoted = noted.has(id) || (typeof model?.value === 'string' && models.has(model.value));
      return [id, isNoted ? 'review' : 'automatic'];
    }),
  );
}

/** How many calls end in which way. */
export function countCalls(outcomes: Iterable<CallOutcome>): CallCounts {
  const counts = { automatic: 0, review: 0, manual: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

function idsOf(items: readonly { readonly findings: readonly string[] }[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ findings }) => findings));
}

/** A model is often named far from the calls that use it. */
function modelsToReview(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(
    edits.flatMap(({ status, reason: { code, args } }) =>
      status === 'review' && code === 'migrate.model-map' && args.from !== undefined ? [args.from] : [],
    ),
  );
}
