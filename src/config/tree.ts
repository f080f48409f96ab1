import type { ConfigEntry, EntryOrigin, Span } from './entry.ts';

/** What YAML, JSON and TOML have in common: maps, lists and scalars, each with its place. */
export type ConfigNode =
  | { readonly kind: 'map'; readonly pairs: readonly ConfigPair[] }
  | { readonly kind: 'list'; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly span: Span };

export interface ConfigPair {
  readonly key: Span;
  readonly value: ConfigNode | undefined;
}

/** Nodes below this depth are not read: no real configuration is that deep. */
export const DEEPEST_NODE = 200;

const SCRIPT_KEY = /^(?:run|scripts?|before_script|after_script|commands?|cmd|entrypoint|tasks|\w*Command)$/;
/** Keys whose values are for people or for search engines. */
const PROSE_KEY =
  /^(?:descriptions?|markdown\w*|\w*description|titles?|summary|help|hint|comments?|notes?|keywords|tags|topics|categories|placeholder|label|homepage|documentation|readme|bugs|repository|(?:cSpell\.)?(?:\w*[wW]ords)|\$schema|\$comment)$/;
/** `name: X` with `value: y` beside it declares X. */
const NAME_KEYS = new Set(['name', 'key', 'variable']);

/** The entries of a tree in the order of the file. Values that are prose are left out. */
export function collectEntries(root: ConfigNode | undefined, origin: EntryOrigin = 'parsed'): ConfigEntry[] {
  const entries: ConfigEntry[] = [];
  if (root) collect(root, { entries, origin, path: [], isScript: false });
  return entries;
}

/** The value of the first pair with this key; undefined where the node is no map or has no such key. */
export function findChild(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key)?.value : undefined;
}

interface Walk {
  readonly entries: ConfigEntry[];
  readonly origin: EntryOrigin;
  readonly path: readonly string[];
  readonly isScript: boolean;
}

function collect(node: ConfigNode, walk: Walk): void {
  if (node.kind === 'map') collectMap(node.pairs, walk);
  else if (node.kind === 'list') for (const item of node.items) collect(item, walk);
  else walk.entries.push(toEntry(node.span, undefined, walk));
}

function collectMap(pairs: readonly ConfigPair[], walk: Walk): void {
  const declared = findDeclaredName(pairs);
  for (const { key, value } of pairs) {
    if (PROSE_KEY.test(key.text)) continue;
    const name = declared && (key.text === 'value' || key.text === 'default') ? declared : key.text;
    const inner = {
      ...walk,
      path: [...walk.path, name],
      isScript: walk.isScript || SCRIPT_KEY.test(key.text),
    };
    if (value?.kind === 'scalar') walk.entries.push(toEntry(value.span, key, inner));
    else {
      walk.entries.push(toEntry(undefined, key, inner));
      if (value) collect(value, inner);
    }
  }
}

function findDeclaredName(pairs: readonly ConfigPair[]): string | undefined {
  const pair = pairs.find(({ key }) => NAME_KEYS.has(key.text));
  return pair?.value?.kind === 'scalar' ? pair.value.span.text : undefined;
}

function toEntry(value: Span | undefined, name: Span | undefined, walk: Walk): ConfigEntry {
  return {
    path: walk.path,
    ...(name && { name }),
    ...(value && { value }),
    nature: walk.isScript || value?.text.includes('\n') ? 'script' : 'setting',
    origin: walk.origin,
  };
}
