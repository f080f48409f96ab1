import { addGroup } from './add-group.ts';
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
    groupNames(view, context.target).map((group) => {
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
  const mustAdd = addsBeside(context) || group.valueKind === 'literal' || isFilledIn(group, view);
  if (hasNewName(group, view)) return NOTHING;
  const clash = claimNames(group, editing);
  if (clash === 'other') return leaveGroup(group, 'name-taken', editing);
  if (mustAdd) return clash === 'same' ? NOTHING : addGroup(group, editing);
  return mergeDrafts([renameGroup(group, editing), askForSecret(group, editing)]);
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
function claimNames({ unit, names }: NameGroup, { taken }: Editing): 'free' | 'same' | 'other' {
  let clash: 'free' | 'same' | 'other' = 'free';
  for (const { use, renamed, text } of names) {
    if (use !== 'given') continue;
    const key = `${unit?.container.from ?? ''} ${renamed}`;
    const before = taken.get(key);
    if (before !== undefined && clash !== 'other') clash = before === text ? 'same' : 'other';
    taken.set(key, before ?? text);
  }
  return clash;
}

/** Commented assignments show what may be set: in an example file they follow, elsewhere they are history. */
function editCommented(group: NameGroup, editing: Editing): Draft {
  const { view, context } = editing;
  const isShown = isExampleFile(view.source.file) && group.valueKind !== 'literal' && !addsBeside(context);
  if (!isShown || hasNewName(group, view)) return NOTHING;
  return renameGroup(group, editing);
}
