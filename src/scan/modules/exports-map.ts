import { asObject } from './json-file.ts';

/** Conditions that lead to sources come first; declarations last, because the code has the calls. */
const FIRST = ['source', 'development', 'typescript', 'ts', 'bun', 'deno'];
const LAST = ['types', 'default'];
const LEAVES = 60;

/**
 * The paths that `exports` or `imports` of a package.json give for a key (`.`, `./sub`, `#name`), best first.
 * Exact keys win over patterns, longer patterns over shorter ones; `null` hides a key.
 */
export function findTargets(map: unknown, key: string): string[] {
  if (typeof map === 'string' || Array.isArray(map)) return key === '.' ? leavesOf(map) : [];
  const entries = asObject(map);
  if (!Object.keys(entries).some((name) => name.startsWith('.') || name.startsWith('#'))) {
    return key === '.' ? leavesOf(map) : [];
  }
  if (Object.hasOwn(entries, key)) return leavesOf(entries[key]);
  const pattern = findPattern(Object.keys(entries), key);
  if (!pattern) return [];
  return leavesOf(entries[pattern.name]).map((target) =>
    target.endsWith('/') && !target.includes('*')
      ? target + pattern.rest
      : target.replaceAll('*', () => pattern.rest),
  );
}

function findPattern(names: readonly string[], key: string): { name: string; rest: string } | undefined {
  let best: { name: string; rest: string; length: number } | undefined;
  for (const name of names) {
    const star = name.endsWith('/') ? name.length : name.indexOf('*');
    if (star < 0) continue;
    const prefix = name.slice(0, star);
    const suffix = name.slice(star + 1);
    if (key.length < prefix.length + suffix.length || !key.startsWith(prefix) || !key.endsWith(suffix))
      continue;
    const rest = key.slice(prefix.length, key.length - suffix.length);
    if (!best || prefix.length > best.length) best = { name, rest, length: prefix.length };
  }
  return best;
}

function leavesOf(target: unknown): string[] {
  const found: string[] = [];
  const pending: unknown[] = [target];
  for (let value = pending.shift(); value !== undefined && found.length < LEAVES; value = pending.shift()) {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) pending.unshift(...(value as unknown[]).slice(0, LEAVES));
    else pending.unshift(...orderedBranches(asObject(value)).filter((branch) => branch !== undefined));
  }
  return found;
}

function orderedBranches(conditions: Readonly<Record<string, unknown>>): unknown[] {
  const names = Object.keys(conditions).slice(0, LEAVES);
  const first = FIRST.filter((name) => names.includes(name));
  const last = LAST.filter((name) => names.includes(name));
  const custom = names.filter((name) => name.startsWith('@') && !first.includes(name));
  const others = names.filter((name) => ![...first, ...last, ...custom].includes(name));
  return [...first, ...custom, ...others, 'default', 'types'].flatMap((name) =>
    Object.hasOwn(conditions, name) ? [conditions[name]] : [],
  );
}
