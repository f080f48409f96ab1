import type { Provider } from '../providers/schema.ts';
import table from './model-aliases.json' with { type: 'json' };
import type { Target } from './target.ts';

export interface MappedModel {
  /** The id as the code has it. */
  readonly from: string;
  readonly to: string;
  readonly status: 'automatic' | 'review';
  /** What the catalogue says about the change, in its own words; empty where the user chose. */
  readonly caveats: readonly string[];
  /** What could take its place as well, where one model stands for several; else empty. */
  readonly others: readonly string[];
}

/** What names one state of a model: `-latest`, `-2026-04-28`, `-0428`. */
const SNAPSHOT = /-(?:latest|\d{4}(?:-\d{2}-\d{2})?)$/;
const ALIASES = table.aliases.map(({ pattern, to }) => ({ pattern: new RegExp(`^(?:${pattern})$`), to }));

/** The provider's model for an id of whom is left: the user's choice, else the catalogue's; undefined where neither has one. */
export function mapModel(id: string, provider: Provider, target: Target): MappedModel | undefined {
  const names = [id, ...aliasesOf(id)];
  for (const name of names) {
    const to = target.models.get(name);
    if (to !== undefined) return { from: id, to, status: 'automatic', caveats: [], others: [] };
  }
  if (target.leftModels) return mapLeftModel(id, names, target.leftModels);
  for (const name of names) {
    const row = provider.modelMap.find(({ from }) => from === name);
    if (!row) continue;
    if (row.to === null || row.status === 'manual') return undefined;
    return { from: id, to: row.to, status: row.status, caveats: row.caveats, others: [] };
  }
  return undefined;
}

function mapLeftModel(
  id: string,
  names: readonly string[],
  rows: NonNullable<Target['leftModels']>,
): MappedModel | undefined {
  const bare = id.replace(SNAPSHOT, '');
  const row = [...names, bare].flatMap((name) => rows.get(name) ?? [])[0];
  return row && { from: id, ...row };
}

/** Ids of the catalogue's maps that stand for a snapshot or an old spelling, nearest first. */
export function aliasesOf(id: string): readonly string[] {
  const found: string[] = [];
  for (const { pattern, to } of ALIASES) {
    const match = pattern.exec(id);
    if (!match) continue;
    const name = to.replace('$1', match[1] ?? '');
    if (name !== id && !found.includes(name)) found.push(name);
  }
  return found;
}
