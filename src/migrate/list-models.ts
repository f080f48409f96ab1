import type { Edit, Plan } from './plan.ts';

/** Which models take the place of which, by the edits that put them there. */
export function listModels(edits: readonly Edit[]): Plan['models'] {
  const models = new Map<string, string>();
  for (const { reason } of edits) {
    const { from, to } = reason.args;
    if (/model/.test(reason.code) && from !== undefined && to !== undefined) models.set(from, to);
  }
  return [...models].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}
