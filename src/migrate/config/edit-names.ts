import { addGroup } from './add-group.ts';
import { addAddress, canMoveAddress, isAddressGroup } from './address-group.ts';
import { addsBeside, type ConfigEditContext } from './context.ts';
import { type Draft, mergeDrafts, NOTHING } from './draft.ts';
import { editScriptNames } from './edit-script-names.ts';
import { judgePlace } from './judge-place.ts';
import { groupNames, type NameGroup } from './name-groups.ts';
import { askForSecret, type Editing, leaveGroup, renameGroup } from './rename-group.ts';
import { isExampleFile } from './secret-value.ts';
import type { ConfigView } from './view.ts';

/**
 * Renames variables, or writes new ones beside them where the old one holds a secret or is still needed. A secret's
 * value is never taken over: the new entry is empty, and a person fills it.
 */
export function editNames(view: ConfigView, context: ConfigEditContext): Draft {
  const taken = new Map<string, string>();
  return mergeDrafts(
    groupNames(view, context).map((group) => {
      const [first] = group.names;
      if (!first) return NOTHING;
      const place = judgePlace(view, first, context);
      if (place.verdict === 'leave') return { changes: [], left: place.left };
      return editGroup(group, { view, context, taken, image: place.image });
    }),
  );
}

function editGroup(group: NameGroup, editing: Editing): Draft {
  const { view, context } = editing;
  if (group.names.some(({ entry }) => entry.origin === 'commented')) return editCommented(group, editing);
  if (group.names.some(({ entry }) => entry.nature === 'script')) return editScriptNames(group, editing);
  if (isAddressGroup(group, context)) return editAddress(group, editing);
  const mustAdd = addsBeside(context) || group.valueKind === 'literal' || isFilledIn(group, view);
  if (hasNewName(group, view)) return NOTHING;
  const clash = claimNames(group, editing);
  if (clash === 'other') return leaveGroup(group, 'name-taken', editing);
  if (mustAdd) return clash === 'same' ? NOTHING : addGroup(group, editing);
  return mergeDrafts([renameGroup(group, editing), askForSecret(group, editing)]);
}

/** A base URL is no secret: its variable is renamed where it stands, unless nobody here knows what its value means. */
function editAddress(group: NameGroup, editing: Editing): Draft {
  const { view, context } = editing;
  if (hasNewName(group, view)) return NOTHING;
  const clash = claimNames(group, editing);
  if (clash === 'other') return leaveGroup(group, 'name-taken', editing);
  if (!canMoveAddress(group, context)) return leaveGroup(group, 'base-url-renamed', editing);
  const isStillRead = group.names.some(({ text }) => context.stillRead?.has(text.toUpperCase()));
  if (!addsBeside(context) && !isStillRead) return renameGroup(group, editing);
  return clash === 'same' ? NOTHING : addAddress(group, editing);
}

/** In a dotenv file that is no example, only an empty value says for sure that there is no secret. */
function isFilledIn({ valueKind }: NameGroup, { format, source }: ConfigView): boolean {
  return format === 'dotenv' && valueKind === 'placeholder' && !isExampleFile(source.file);
}

/** Whether the new name is already given where this entry stands, by an earlier run or by hand. */
function hasNewName({ unit, names }: NameGroup, { entries }: ConfigView): boolean {
  const container = unit?.container;
  const wanted = names.filter(({ use }) => use === 'given').map(({ renamed }) => renamed);
  return entries.some(({ name, value, origin }) => {
    const at = name?.from ?? value?.from ?? -1;
    if (origin === 'commented' || (container && (at < container.from || at >= container.to))) return false;
    return wanted.some((to) => name?.text === to || value?.text === to || value?.text.startsWith(`${to}=`));
  });
}

/** Notes the new names of a container. `same`: the same variable stands there twice; `other`: two become one. */
function claimNames({ unit, names }: NameGroup, { taken, view }: Editing): 'free' | 'same' | 'other' {
  let clash: 'free' | 'same' | 'other' = 'free';
  const instruction = unit && view.format === 'Dockerfile' ? wordAt(view.source.text, unit.from) : '';
  for (const { use, renamed, text } of names) {
    if (use !== 'given') continue;
    const key = `${unit?.container.from ?? ''} ${instruction} ${renamed}`;
    const before = taken.get(key);
    if (before !== undefined && clash !== 'other') clash = before === text ? 'same' : 'other';
    taken.set(key, before ?? text);
  }
  return clash;
}

/** `ARG` passes a variable to the build, `ENV` to what runs: each needs the new name. */
function wordAt(text: string, offset: number): string {
  return /^\w+/.exec(text.slice(offset, offset + 20))?.[0].toUpperCase() ?? '';
}

/** Commented assignments show what may be set: in an example file they follow, elsewhere they are history. */
function editCommented(group: NameGroup, editing: Editing): Draft {
  const { view, context } = editing;
  const isOpen = isAddressGroup(group, context)
    ? canMoveAddress(group, context)
    : group.valueKind !== 'literal';
  const isShown = isExampleFile(view.source.file) && isOpen && !addsBeside(context);
  if (!isShown || hasNewName(group, view)) return NOTHING;
  return renameGroup(group, editing);
}
