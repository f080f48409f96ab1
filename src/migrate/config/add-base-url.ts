import { isOpenAI } from '../../core/vocabulary/vendor.ts';
import { vendorLeft } from '../target.ts';
import type { ConfigEditContext } from './context.ts';
import { type Change, type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import { copyUnit, findLineEnd, insertBeside, isEntryValue, quoteAround } from './insert.ts';
import { isComposeFile, judgePlace } from './judge-place.ts';
import type { Unit } from './layout/layout.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { ConfigView, Occurrence } from './view.ts';

/** With `keepEnv`: wherever OpenAI's key is given and no base URL is, the base URL variable is added. */
export function addBaseUrls(view: ConfigView, context: ConfigEditContext): Draft {
  if (!context.target.keepEnv || context.target.strategy === 'switch') return NOTHING;
  // Whoever has left OpenAI before was told where to.
  if (!isOpenAI(vendorLeft(context.target))) return NOTHING;
  const done = new Set<number>();
  return mergeDrafts(
    view.occurrences
      .filter((one) => isGivenKey(one, context))
      .map((key) => {
        const unit = key.entry.nature === 'script' ? undefined : view.layout.findUnit(key.from);
        if (unit && (done.has(unit.container.from) || hasBaseUrl(view, unit, context))) return NOTHING;
        if (unit) done.add(unit.container.from);
        return addBaseUrl(key, unit, { view, context });
      }),
  );
}

/** Whether a name gives the old vendor's key to what runs, so that other variables belong beside it. */
export function isGivenKey({ what, use, text, entry }: Occurrence, { target }: ConfigEditContext): boolean {
  const isVariable = text === text.toUpperCase() && entry.origin !== 'commented';
  return (
    what === 'name' &&
    use === 'given' &&
    isVariable &&
    resolveVariableRole(text, vendorLeft(target)) === 'key'
  );
}

function hasBaseUrl(
  { entries, assignments }: ConfigView,
  { container }: Unit,
  { target }: ConfigEditContext,
): boolean {
  const isIn = (at: number | undefined) => at !== undefined && at >= container.from && at <= container.to;
  const isSet = assignments.some(
    ({ name, value, entry }) =>
      isIn(entry.name?.from ?? value?.from) &&
      entry.origin !== 'commented' &&
      /^(?:base-url|host)$/.test(resolveVariableRole(name, vendorLeft(target))),
  );
  return isSet || entries.some(({ value }) => isIn(value?.from) && value?.text === target.baseUrlVariable);
}

export interface Place {
  readonly view: ConfigView;
  readonly context: ConfigEditContext;
}

function addBaseUrl(key: Occurrence, unit: Unit | undefined, { view, context }: Place): Draft {
  const place = judgePlace(view, key, context);
  if (place.verdict === 'leave') return NOTHING;
  const { baseUrlVariable: name, endpoint } = context.target;
  const args = { name, url: endpoint.baseURL };
  const variable = { name, value: endpoint.baseURL };
  const entry = unit && writeEntry(key, unit, { view, variable });
  if (!unit || entry === undefined || isEntryValue(view.source.text, unit, key.from))
    return { changes: [], left: [leave(key.from, 'base-url-by-hand', args, key.findings)] };
  const changes = insertBeside(view.source.text, unit, entry).map(
    (insertion): Change => ({
      ...insertion,
      status: 'automatic',
      reason: reasonOf('base-url-added', { to: name, url: endpoint.baseURL }),
      findings: key.findings,
    }),
  );
  const isPassedOn = !entry.includes(endpoint.baseURL);
  const left = isPassedOn ? [leave(key.from, 'base-url-elsewhere', args, key.findings)] : [];
  return { changes, left };
}

/** A variable that is no secret. */
export interface PlainVariable {
  readonly name: string;
  readonly value: string;
}

/** The key's entry with another variable in its place; undefined where the key's has no value of its own. */
export function writeEntry(
  key: Occurrence,
  unit: Unit,
  { view, variable }: { readonly view: ConfigView; readonly variable: PlainVariable },
): string | undefined {
  const { name, value: plain } = variable;
  const { text } = view.source;
  const value = view.assignments.find(
    (assignment) =>
      assignment.name === key.text &&
      assignment.value &&
      assignment.value.from >= unit.from &&
      assignment.value.to <= unit.to,
  )?.value;
  const rename = { from: key.from, to: key.to, text: name };
  if (value) {
    // Another member behind the value may close an object.
    if (text.slice(endOf(text, value.to), unit.to).trim() !== '') return undefined;
    const isBareTerraform = view.format === 'Terraform' && quoteAround(text, value) === '';
    const written = isBareTerraform ? `"${plain}"` : plain;
    return copyUnit(text, { ...unit, to: endOf(text, value.to) }, [rename, { ...value, text: written }]);
  }
  const rest = text.slice(key.to, unit.to);
  if (/^["']?\s*$/.test(rest)) {
    const isPassedOn = isComposeFile(view.source.file);
    return copyUnit(text, unit, [isPassedOn ? { ...rename, text: `${name}=${plain}` } : rename]);
  }
  if (view.format === 'YAML' && /^["']?:?\s*$/.test(rest)) {
    return `${copyUnit(text, unit, [rename])} ${plain}`;
  }
  const [, member] = /^- (name|key):/.exec(text.slice(unit.from, key.from)) ?? [];
  if (view.format === 'YAML' && member !== undefined) {
    return `- ${member}: ${name}${findLineEnd(text, unit.from)}${indentOf(text, unit.from)}  value: ${plain}`;
  }
  return undefined;
}

/** Behind the quote that closes a value, if there is one. */
function endOf(text: string, to: number): number {
  return /["'`]/.test(text[to] ?? '') ? to + 1 : to;
}

function indentOf(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, offset);
}
