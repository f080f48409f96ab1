import { vendorLeft } from '../target.ts';
import { type ConfigEditContext, findConsole } from './context.ts';
import { type Draft, leave, NOTHING } from './draft.ts';
import { renameKeyVariable, resolveVariableRole } from './variable-roles.ts';
import type { ConfigView } from './view.ts';

const LEFT = { azure: 'azure', organization: 'organization', account: 'account' } as const;

/** Names what only OpenAI or Azure knows, and a key variable that keeps its name: its value must change. */
export function editOtherVariables(view: ConfigView, context: ConfigEditContext): Draft {
  const { target, provider } = context;
  if (target.strategy === 'switch') return NOTHING;
  const left = view.occurrences
    .filter(({ what, entry }) => what === 'name' && entry.origin !== 'commented')
    .flatMap(({ text, from, to, findings }) => {
      if (view.source.text[to] === '*') {
        return [leave(from, 'wildcard', { name: `${text}*`, key: target.keyVariable }, findings)];
      }
      const role = resolveVariableRole(text, vendorLeft(target));
      if (role === 'azure' || role === 'organization' || role === 'account') {
        return [leave(from, LEFT[role], { name: text, provider: provider.id }, findings)];
      }
      const isKept = role === 'key' && renameKeyVariable(text, target) === undefined;
      return isKept ? [leave(from, 'key-kept', { name: text, console: findConsole(context) }, findings)] : [];
    });
  return { changes: [], left };
}
