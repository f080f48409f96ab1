import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { lineStarts } from '../../core/range.ts';
import type { SourceText } from '../../core/source-text.ts';
import type { Contribution } from '../plan.ts';
import { type Change, leave, reasonOf, toContribution } from './draft.ts';
import { findGap, insertBeside, type Replacement } from './insert.ts';

/** Packages that a manifest is to lose and to gain. */
export interface DependencyChanges {
  readonly remove?: readonly string[];
  readonly add?: readonly { readonly name: string; readonly version: string }[];
  readonly findings?: readonly string[];
}

const GROUPS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * Plans the change of a package.json's dependencies. A new package goes into `dependencies`: behind the last name
 * that sorts before it where the names are sorted, else at the end. What is there already stays, in any version.
 * Lock files are not touched. A manifest that does not parse is left to a person.
 */
export function editDependencies(source: SourceText, changes: DependencyChanges): Contribution {
  const starts = lineStarts(source.text);
  const findings = changes.findings ?? [];
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors);
  const [broken] = errors;
  if (broken || root?.type !== 'object') {
    const left = [leave(broken?.offset ?? 0, 'unparsable', { format: 'JSON' }, findings)];
    return toContribution({ source, starts }, { changes: [], left });
  }
  const groups = GROUPS.flatMap((name) => findValue(root, name) ?? []).filter(
    ({ type }) => type === 'object',
  );
  const removals = removePairs(source.text, groups, changes);
  const additions = addPairs(source.text, { root, groups }, changes);
  return toContribution(
    { source, starts },
    { changes: mergeAtOnePlace([...removals, ...additions]), left: [] },
  );
}

function findValue(node: Node, key: string): Node | undefined {
  return node.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

function nameOf(pair: Node): string {
  return String(pair.children?.[0]?.value ?? '');
}

/** A pair goes with what divides it from the next one, at the end from the one before. */
function removePairs(
  text: string,
  groups: readonly Node[],
  { remove = [], findings = [] }: DependencyChanges,
): Change[] {
  return groups.flatMap((group) => {
    const pairs = group.children ?? [];
    const isGone = (pair: Node | undefined) => pair !== undefined && remove.includes(nameOf(pair));
    const lastKept = pairs.findLast((pair) => !isGone(pair));
    return pairs.flatMap((pair, index): Change[] => {
      if (!isGone(pair)) return [];
      const next = pairs[index + 1];
      const isFirstOfTail = pairs[index - 1] === lastKept && pairs.slice(index).every(isGone);
      const from = isFirstOfTail ? (lastKept ? endOf(lastKept) : group.offset + 1) : pair.offset;
      const to = next?.offset ?? (lastKept ? endOf(pair) : lastWhite(text, endOf(pair)));
      const reason = reasonOf('dependency-removed', { name: nameOf(pair) });
      return [{ from, to, text: '', status: 'automatic', reason, findings }];
    });
  });
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Where the white space behind an offset ends. */
function lastWhite(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}

interface Manifest {
  readonly root: Node;
  readonly groups: readonly Node[];
}

function addPairs(
  text: string,
  { root, groups }: Manifest,
  { remove = [], add = [], findings = [] }: DependencyChanges,
): Change[] {
  const present = new Set(groups.flatMap(({ children = [] }) => children.map(nameOf)));
  const dependencies = findValue(root, 'dependencies');
  const wanted = add.filter(({ name }) => !present.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = { root, dependencies, remove };
  const isEmpty = !dependencies?.children?.some((pair) => !remove.includes(nameOf(pair)));
  const insertions = isEmpty
    ? placeFirst(text, places, wanted)
    : wanted.map((wish) => placeEntry(text, places, wish));
  const [{ name, version } = { name: '', version: '' }] = wanted;
  return insertions.map((insertion) => ({
    ...insertion,
    status: 'automatic',
    reason: reasonOf('dependency-added', { name, version }),
    findings,
  }));
}

type Wish = NonNullable<DependencyChanges['add']>[number];

function writeEntry({ name, version }: Wish): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(version)}`;
}

interface Places {
  readonly root: Node;
  readonly dependencies: Node | undefined;
  readonly remove: readonly string[];
}

function placeEntry(text: string, { dependencies, remove }: Places, wish: Wish): Replacement {
  const pairs = (dependencies?.children ?? []).filter((pair) => !remove.includes(nameOf(pair)));
  const names = pairs.map(nameOf);
  const isSorted = names.every((other, index) => index === 0 || (names[index - 1] ?? '') <= other);
  const before = isSorted ? pairs.findLast((pair) => nameOf(pair) < wish.name) : pairs.at(-1);
  const first = pairs[0]?.offset ?? 0;
  if (!before) return { from: first, to: first, text: `${writeEntry(wish)},${gapBefore(text, first)}` };
  const at = endOf(before);
  return { from: at, to: at, text: `,${findGap(text, toUnit(before))}${writeEntry(wish)}` };
}

/** Into a group that is empty or loses all that it has, or into a new one at the end of the manifest. */
function placeFirst(text: string, { root, dependencies }: Places, wanted: readonly Wish[]): Replacement[] {
  if (wanted.length === 0) return [];
  const outer = gapBefore(text, root.children?.[0]?.offset ?? root.offset + 1);
  const eol = /\r\n|\n|\r/.exec(outer)?.[0] ?? '';
  const inner = eol === '' ? ' ' : `${outer}${outer.slice(outer.lastIndexOf(eol) + eol.length)}`;
  const body = `${inner}${wanted.map(writeEntry).join(`,${inner}`)}${eol === '' ? ' ' : outer}`;
  if (dependencies) {
    const from = dependencies.offset + 1;
    return [{ from, to: dependencies.children?.length ? from : endOf(dependencies) - 1, text: body }];
  }
  const last = root.children?.at(-1);
  return last ? insertBeside(text, toUnit(last), `"dependencies": {${body}}`) : [];
}

function toUnit(pair: Node) {
  const place = { from: pair.offset, to: endOf(pair) };
  return { ...place, joins: 'comma', container: place } as const;
}

function gapBefore(text: string, offset: number): string {
  return /(?<!\s)\s*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
}

/** Insertions at one place become one, so that the order in which edits are applied does not matter. */
function mergeAtOnePlace(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = change.from === change.to ? `${change.from}` : `${change.from}-${change.to}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, text: before.text + change.text } : change);
  }
  return [...merged.values()];
}
