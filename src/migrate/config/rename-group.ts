import { vendorLeft } from '../target.ts';
import { type ConfigEditContext, findConsole } from './context.ts';
import { type Change, type Draft, leave, NOTHING, reasonOf } from './draft.ts';
import type { NameGroup } from './name-groups.ts';
import { findPlatform } from './platforms.ts';
import { resolveVariableRole } from './variable-roles.ts';
import type { ConfigView } from './view.ts';

/** What the names of one file are edited with. */
export interface Editing {
  readonly view: ConfigView;
  readonly context: ConfigEditContext;
  /** The new names that were given so far, by container, with the old names. */
  readonly taken: Map<string, string>;
  /** A ready-made image that reads the entry. */
  readonly image: string | undefined;
}

/** Puts the new names in the place of the old ones. */
export function renameGroup(group: NameGroup, { image, view, context }: Editing): Draft {
  const { names } = group;
  const isOldStore = names.every(({ text }) => !isBaseUrlName(text, context)) && takesOldKey(group, view);
  const changes = names.map(({ from, to, text, renamed, findings, entry }): Change => {
    const isCommand = entry.nature === 'script' && view.format !== 'shell';
    const code = isBaseUrlName(text, context) ? 'base-url-name' : 'key-renamed';
    const isCertain = image === undefined && entry.origin === 'parsed' && !isCommand && !isOldStore;
    const reason =
      image === undefined
        ? reasonOf(code, { from: text, to: renamed })
        : reasonOf('key-renamed-image', { from: text, to: renamed, image });
    return { from, to, text: renamed, status: isCertain ? 'automatic' : 'review', reason, findings };
  });
  return { changes, left: [] };
}

/** Says where the new key must be set, if the entry only passes it on. */
export function askForSecret(group: NameGroup, { view, context }: Editing): Draft {
  const isSetElsewhere = group.valueKind === 'reference' || group.values.length === 0;
  const name = group.names.find(({ use }) => use !== 'given') ?? group.names[0];
  const isOldStore = takesOldKey(group, view);
  if (!name || !isSetElsewhere || (view.format === 'dotenv' && !isOldStore)) return NOTHING;
  const args = {
    name: name.renamed,
    platform: findPlatform(view.source.file),
    console: findConsole(context),
  };
  const code = isOldStore ? 'old-store' : 'create-secret';
  return { changes: [], left: [leave(name.from, code, args, findingsOf(group))] };
}

function isBaseUrlName(name: string, { target }: ConfigEditContext): boolean {
  return resolveVariableRole(name, vendorLeft(target)) === 'base-url';
}

const TAKEN_FROM = /\bvalueFrom\b|\b(?:secret|configMap)KeyRef\b|\bfrom(?:Service|Database|Group)\b/;

/** Whether a key gets its value from a place that no name in the entry leads to: OpenAI's key is still there. */
export function takesOldKey({ names, unit, values, valueKind }: NameGroup, { source }: ConfigView): boolean {
  if (names.some(({ use }) => use !== 'given') || new Set(names.map(({ from }) => from)).size > 1)
    return false;
  if (valueKind === 'reference' && values.length > 0) return true;
  const command = names.find(({ entry }) => entry.nature === 'script');
  if (command) return /^[ \t]*=["']?(?:\$\(|`)/.test(source.text.slice(command.to, command.to + 40));
  return unit !== undefined && TAKEN_FROM.test(source.text.slice(unit.from, unit.to));
}

/** Leaves an entry to a person. */
export function leaveGroup(group: NameGroup, code: string, { context }: Editing): Draft {
  const [name] = group.names;
  const args = { from: name?.text ?? '', to: name?.renamed ?? '', console: findConsole(context) };
  return { changes: [], left: [leave(name?.from ?? 0, code, args, findingsOf(group))] };
}

/** The findings that speak of an entry. */
export function findingsOf({ names }: NameGroup): string[] {
  return [...new Set(names.flatMap(({ findings }) => findings))];
}
