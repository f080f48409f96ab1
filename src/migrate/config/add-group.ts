import { hideCredentials } from '../../core/secret-mask.ts';
import { findConsole } from './context.ts';
import { type Change, type Draft, leave, mergeDrafts, NOTHING, reasonOf } from './draft.ts';
import {
  copyUnit,
  findLineEnd,
  insertBeside,
  isEntryValue,
  quoteAround,
  type Replacement,
} from './insert.ts';
import type { Unit } from './layout/layout.ts';
import type { NameGroup } from './name-groups.ts';
import { askForSecret, type Editing, findingsOf, leaveGroup } from './rename-group.ts';
import { isExampleFile } from './secret-value.ts';
import type { Assignment } from './view.ts';

/** Writes an entry with the new name beside the old one, which stays as it is. A secret's value is not taken over. */
export function addGroup(group: NameGroup, editing: Editing): Draft {
  const { unit, names } = group;
  const name = names.find(({ use }) => use === 'given');
  if (!name) return leaveGroup(group, 'reference-kept', editing);
  const { view, context } = editing;
  if (!unit || isEntryValue(view.source.text, unit, name.from))
    return leaveGroup(group, 'add-by-hand', editing);
  const entry =
    view.format === 'dotenv' ? writeDotenvKey(group, unit, editing) : writeCopy(group, unit, editing);
  // Where a reader saw no value, there may be one all the same.
  if (hideCredentials(entry) !== entry) return leaveGroup(group, 'add-by-hand', editing);
  const args = { from: name.text, to: name.renamed, console: findConsole(context) };
  const changes = insertBeside(view.source.text, unit, entry).map(
    (insertion): Change => ({
      ...insertion,
      status: 'automatic',
      reason: reasonOf('key-added', args),
      findings: findingsOf(group),
    }),
  );
  return mergeDrafts([{ changes, left: [] }, askForValue(group, editing)]);
}

function askForValue(group: NameGroup, editing: Editing): Draft {
  const { valueKind } = group;
  if (valueKind === 'reference') return askForSecret(group, editing);
  const isShown = isExampleFile(editing.view.source.file);
  if (isShown && valueKind === 'literal') return leaveGroup(group, 'secret-in-example', editing);
  if (isShown) return NOTHING;
  const [name] = group.names;
  const args = { name: name?.renamed ?? '', console: findConsole(editing.context) };
  return { changes: [], left: [leave(name?.from ?? 0, 'fill-in', args, findingsOf(group))] };
}

/** The entry with its names renamed; what it gives as a value is left out, unless it only refers to one. */
function writeCopy({ names, values, valueKind }: NameGroup, unit: Unit, editing: Editing): string {
  const renames = names.map(({ from, to, renamed }) => ({ from, to, text: renamed }));
  const blanks = valueKind === 'reference' ? [] : values.flatMap((value) => blank(value, editing));
  return copyUnit(editing.view.source.text, unit, [...renames, ...blanks]).trimEnd();
}

/** An empty value in the notation of the old one: what has no quotes in YAML needs them to be empty. */
function blank({ value, entry }: Assignment, { view }: Editing): Replacement[] {
  if (!value) return [];
  const isBare =
    view.format === 'YAML' && entry.name !== undefined && quoteAround(view.source.text, value) === '';
  const isQuoted = /^".*"$/s.test(value.text);
  return [{ from: value.from, to: value.to, text: (isBare && value.text !== '') || isQuoted ? '""' : '' }];
}

/** The comment that says where a key is made, and the new name with nothing behind it. */
function writeDotenvKey({ names }: NameGroup, unit: Unit, { view, context }: Editing): string {
  const { text } = view.source;
  const [name] = names;
  const before = name ? text.slice(unit.from, name.from) : '';
  // A colon with nothing behind it gives no value.
  const equals = /^\s*=[ \t]*/.exec(text.slice(name?.to ?? unit.from))?.[0] ?? '=';
  const comment = `# ${context.provider.name.en}: ${findConsole(context)}`;
  return `${comment}${findLineEnd(text, unit.from)}${before}${name?.renamed ?? ''}${equals.trimEnd()}`;
}
