import { type ConfigEditContext, renameVariable } from './context.ts';
import type { Unit } from './layout/layout.ts';
import { isInForeignModule } from './layout/terraform.ts';
import { resolveValueKind, type ValueKind } from './secret-value.ts';
import type { Assignment, ConfigView, Occurrence } from './view.ts';

/** An occurrence of a variable that gets another name. */
export interface RenamedOccurrence extends Occurrence {
  readonly renamed: string;
}

/** The renamed variables of one entry, in the order of the file. */
export interface NameGroup {
  readonly unit: Unit | undefined;
  readonly names: readonly RenamedOccurrence[];
  /** The values that the entry gives to such a variable itself, not to another one. */
  readonly values: readonly Assignment[];
  /** What these values are; `literal` as soon as one is. */
  readonly valueKind: ValueKind;
}

/** The variables of a file that get other names, by the entries that they stand in. */
export function groupNames(view: ConfigView, context: ConfigEditContext): NameGroup[] {
  const groups = new Map<string, { unit: Unit | undefined; names: RenamedOccurrence[] }>();
  for (const name of findRenamed(view, context)) {
    const unit = name.entry.nature === 'script' ? undefined : view.layout.findUnit(name.from);
    const key = unit ? `unit ${unit.from}` : `${name.entry.value?.from ?? name.from} ${name.text}`;
    const group = groups.get(key) ?? { unit, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ unit, names }) => {
    const values = view.assignments.filter((assignment) => givesValue(assignment, { unit, names }));
    return { unit, names, values, valueKind: judgeValues(values, view.source.text) };
  });
}

function findRenamed(view: ConfigView, context: ConfigEditContext): RenamedOccurrence[] {
  const renamed = view.occurrences.flatMap((occurrence): RenamedOccurrence[] => {
    const name = occurrence.what === 'name' ? renameVariable(occurrence.text, context) : undefined;
    return name === undefined ? [] : [{ ...occurrence, renamed: name }];
  });
  return view.format === 'Terraform' ? followModules(view, context, renamed) : renamed;
}

/** Terraform: an argument of a module of the repository's own has the name of that module's variable. */
function followModules(
  view: ConfigView,
  context: ConfigEditContext,
  renamed: readonly RenamedOccurrence[],
): RenamedOccurrence[] {
  const text = view.source.text;
  const kept = renamed.filter(({ use, from }) => use !== 'given' || !isInForeignModule(text, from));
  const seen = new Set(kept.map(({ from }) => from));
  const more = view.entries.flatMap((entry): RenamedOccurrence[] => {
    const { name } = entry;
    const to = name && name.text === name.text.toLowerCase() ? renameVariable(name.text, context) : undefined;
    if (!name || to === undefined || seen.has(name.from) || !isModuleArgument(view, name.from)) return [];
    seen.add(name.from);
    const findings = kept.filter((other) => other.entry === entry).flatMap((other) => other.findings);
    return [
      {
        what: 'name',
        use: 'given',
        text: name.text,
        from: name.from,
        to: name.to,
        entry,
        findings,
        renamed: to,
      },
    ];
  });
  return [...kept, ...more].sort((a, b) => a.from - b.from);
}

function isModuleArgument(view: ConfigView, offset: number): boolean {
  const { text } = view.source;
  const block = view.layout.findUnit(offset)?.container;
  const isModule = block !== undefined && /^\s*module\s+"/.test(text.slice(block.from, block.from + 200));
  return isModule && !isInForeignModule(text, offset);
}

const VALUE_KEY = /^(?:value|default|defaultValue)$/i;

/** Whether an assignment sets one of the group's variables: beside the name, or below it as `value` or `default`. */
function givesValue({ name, value, entry }: Assignment, group: Pick<NameGroup, 'unit' | 'names'>): boolean {
  if (!value || entry.nature === 'dependency' || entry.nature === 'script') return false;
  const given = group.names.filter(({ use }) => use === 'given');
  const isInside = group.unit
    ? value.from >= group.unit.from && value.to <= group.unit.to
    : given.some((other) => other.entry === entry);
  if (!isInside) return false;
  const isNamed = given.some(({ text }) => text === name);
  const isBelow = VALUE_KEY.test(name) && entry.path.some((key) => given.some(({ text }) => text === key));
  return isNamed || isBelow;
}

function judgeValues(values: readonly Assignment[], text: string): ValueKind {
  const kinds = values.map(({ value }) => {
    const isTagged =
      value && /![\w.:]+[ \t]+["']?$/.test(text.slice(Math.max(0, value.from - 60), value.from));
    return isTagged ? 'reference' : resolveValueKind(value?.text);
  });
  return kinds.includes('literal') ? 'literal' : (kinds[0] ?? 'reference');
}
