import { vendorLeft } from '../target.ts';
import { planBaseUrl } from './base-url.ts';
import { addsBeside, type ConfigEditContext, findBaseUrlName } from './context.ts';
import { type Change, type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import { judgePlace } from './judge-place.ts';
import { isExampleFile } from './secret-value.ts';
import { isSdkBaseUrl, resolveVariableRole } from './variable-roles.ts';
import { type Assignment, type ConfigView, isBare, type Occurrence } from './view.ts';

/** Sets base URL variables to the provider's URL, in the shape that their values have. */
export function editBaseUrls(view: ConfigView, context: ConfigEditContext): Draft {
  if (context.target.strategy === 'switch') return NOTHING;
  return mergeDrafts(findBaseUrls(view, context).map((found) => editBaseUrl(found, view, context)));
}

/** An assignment to a base URL variable, with an occurrence that a finding names. */
export interface BaseUrl {
  readonly assignment: Assignment;
  readonly occurrence: Occurrence;
}

/** The base URL variables that a file sets or takes over. */
export function findBaseUrls(view: ConfigView, { target }: ConfigEditContext): BaseUrl[] {
  return view.assignments.flatMap((assignment): BaseUrl[] => {
    const { name, entry } = assignment;
    if (
      !/^(?:base-url|host)$/.test(resolveVariableRole(name, vendorLeft(target))) ||
      entry.nature === 'script' ||
      entry.nature === 'dependency'
    )
      return [];
    const occurrence = findOccurrence(assignment, view);
    return occurrence ? [{ assignment, occurrence }] : [];
  });
}

function findOccurrence({ name, value, entry }: Assignment, view: ConfigView): Occurrence | undefined {
  const own = view.occurrences.find((occurrence) => occurrence.entry === entry);
  if (own || !value) return own;
  const unit = view.layout.findUnit(value.from);
  if (!unit) return undefined;
  return view.occurrences.find(({ text, from }) => text === name && from >= unit.from && from < unit.to);
}

function editBaseUrl(
  { assignment, occurrence }: BaseUrl,
  view: ConfigView,
  context: ConfigEditContext,
): Draft {
  const { name, value, entry } = assignment;
  const { findings } = occurrence;
  const place = judgePlace(view, occurrence, context);
  if (place.verdict === 'leave') return { changes: [], left: place.left };
  if (entry.origin === 'commented' && !isExampleFile(view.source.file)) return NOTHING;
  if (hasTwin(name, context)) return NOTHING;
  if (addsBeside(context)) return keepForBoth(assignment, occurrence, context);
  const filled = value && fillDefault(value.text);
  const at = occurrence.from;
  if (value && filled !== undefined) {
    const url = context.target.endpoint.baseURL;
    const offset = value.from + filled;
    const change: Change = {
      from: offset,
      to: offset,
      text: url,
      status: 'automatic',
      reason: reasonOf('base-url-filled', { url }),
      findings,
    };
    return { changes: [change], left: [] };
  }
  if (!value && !isBare(view, occurrence)) return NOTHING;
  const planned = planBaseUrl(name, value, context);
  if (planned.kind === 'done' || (planned.kind === 'left' && entry.origin === 'commented')) return NOTHING;
  if (planned.kind === 'left') {
    const isDefaulted = value !== undefined && /^[^-]*-.*:\/\//s.test(value.text);
    const isSaid =
      planned.code !== 'base-url-elsewhere' && findBaseUrlName(name, context.renames) !== undefined;
    return isDefaulted || isSaid
      ? NOTHING
      : { changes: [], left: [leave(at, planned.code, planned.args, findings)] };
  }
  if (!value) return NOTHING;
  const gap = view.source.text[value.from] === '#' && value.text === '' ? ' ' : '';
  const lead = /^\s*/.exec(value.text)?.[0].length ?? 0;
  const from = value.from + (value.text.trim() === '' ? 0 : lead);
  const to = from + value.text.trim().length;
  return {
    changes: [
      { from, to, text: planned.text + gap, status: planned.status, reason: planned.reason, findings },
    ],
    left: [],
  };
}

/** Whether the provider's URL stands under another name beside this one. */
export function hasTwin(name: string, context: ConfigEditContext): boolean {
  if (findBaseUrlName(name, context.renames) === undefined) return false;
  return addsBeside(context) || context.stillRead?.has(name.toUpperCase()) === true;
}

/** Where `${X:-}` gives a blank default, the place in it that a default belongs to. */
function fillDefault(text: string): number | undefined {
  const match = /^\$\{(\w+):?-\}$/.exec(text.trim());
  if (!match || !isSdkBaseUrl(match[1] ?? '')) return undefined;
  return text.indexOf('}');
}

/** One variable cannot hold two URLs. */
function keepForBoth(
  { name }: Assignment,
  { from, findings }: Occurrence,
  { target }: ConfigEditContext,
): Draft {
  const args = { name, url: target.endpoint.baseURL };
  return { changes: [], left: [leave(from, 'base-url-serves-both', args, findings)] };
}
