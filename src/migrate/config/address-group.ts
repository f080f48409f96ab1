import type { Span } from '../../config/entry.ts';
import { vendorLeft } from '../target.ts';
import { planBaseUrl } from './base-url.ts';
import type { ConfigEditContext } from './context.ts';
import { type Change, type Draft, reasonOf } from './draft.ts';
import { copyUnit, insertBeside, isEntryValue, quoteAround, type Replacement } from './insert.ts';
import type { NameGroup } from './name-groups.ts';
import { type Editing, findingsOf, leaveGroup } from './rename-group.ts';
import { isReference } from './secret-value.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { Assignment } from './view.ts';

/** Whether an entry gives, or passes on, base URLs only. */
export function isAddressGroup({ names }: NameGroup, { target }: ConfigEditContext): boolean {
  return names.every(({ text }) => resolveVariableRole(text, vendorLeft(target)) === 'base-url');
}

/** Whether the values of an entry can take the provider's URL, or come from elsewhere; what leads to others stays. */
export function canMoveAddress({ values }: NameGroup, context: ConfigEditContext): boolean {
  return values.every(({ name, value }) => {
    const planned = planBaseUrl(name, value, context);
    return planned.kind !== 'left' || planned.code === 'base-url-elsewhere';
  });
}

/** Writes the new name with the provider's URL beside the old one, which stays as it is. */
export function addAddress(group: NameGroup, editing: Editing): Draft {
  const { unit, names, values } = group;
  const name = names.find(({ use }) => use === 'given');
  if (!name) return leaveGroup(group, 'reference-kept', editing);
  const { text } = editing.view.source;
  if (!unit || isEntryValue(text, unit, name.from)) return leaveGroup(group, 'add-by-hand', editing);
  const url = editing.context.target.endpoint.baseURL;
  const replacements = [
    ...names.map(({ from, to, renamed }) => ({ from, to, text: renamed })),
    ...values.flatMap((value) => writeUrl(value, editing)),
  ];
  const changes = insertBeside(text, unit, copyUnit(text, unit, replacements)).map(
    (insertion): Change => ({
      ...insertion,
      status: 'automatic',
      reason: reasonOf('base-url-added', { to: name.renamed, url }),
      findings: findingsOf(group),
    }),
  );
  return { changes, left: [] };
}

/** A value that only refers to another place is taken over: what is referred to has the new name already. */
function writeUrl({ name, value }: Assignment, { context, view }: Editing): Replacement[] {
  if (!value) return [];
  if (isReference(value.text)) return writeDefault(value, context.target.endpoint.baseURL);
  const planned = planBaseUrl(name, value, context);
  const url = planned.kind === 'set' ? planned.text : context.target.endpoint.baseURL;
  const isBareTerraform = view.format === 'Terraform' && quoteAround(view.source.text, value) === '';
  return [{ from: value.from, to: value.to, text: isBareTerraform ? JSON.stringify(url) : url }];
}

/** `${X:-https://…}`: what counts where X is not set. */
function writeDefault({ text, from }: Span, url: string): Replacement[] {
  const match = /^(\s*\$\{\w+:?-)([^${}]*)\}/.exec(text);
  if (!match?.[1] || match[2] === undefined) return [];
  const at = from + match[1].length;
  return [{ from: at, to: at + match[2].length, text: url }];
}
