import { addsBeside } from './context.ts';
import { type Draft, mergeDrafts } from './draft.ts';
import type { NameGroup } from './name-groups.ts';
import { askForSecret, type Editing, leaveGroup, renameGroup } from './rename-group.ts';
import { resolveValueKind } from './secret-value.ts';

const ASSIGNED = /^[ \t]*[?:+]?=[ \t]*(?:"([^"\r\n]*)|'([^'\r\n]*)|([^\s;&|"']*))/;
const LONGEST_VALUE = 400;

/** Commands: names are renamed where no secret stands behind them, and left to a person elsewhere. */
export function editScriptNames(group: NameGroup, editing: Editing): Draft {
  const { text } = editing.view.source;
  const holdsSecret = group.names.some(({ to }) => {
    const match = ASSIGNED.exec(text.slice(to, to + LONGEST_VALUE));
    return match !== null && resolveValueKind(match[1] ?? match[2] ?? match[3]) === 'literal';
  });
  if (addsBeside(editing.context) || holdsSecret) return leaveGroup(group, 'add-by-hand', editing);
  return mergeDrafts([renameGroup(group, editing), askForSecret(group, editing)]);
}
