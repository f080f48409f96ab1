import type { Provider } from '../../providers/schema.ts';
import type { Target } from '../target.ts';

export interface MappedModel {
  readonly to: string;
  readonly status: 'automatic' | 'review';
  /** What may differ, in the catalogue's words; empty where the user chose the model. */
  readonly caveats: readonly string[];
}

/** A dated snapshot: `gpt-4o-2024-08-06`, `gpt-3.5-turbo-0125`. */
const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|\d{4})$/;

/**
 * The provider's model in place of OpenAI's: the user's choice, else the catalogue's for the id, else for the id
 * without its date. Undefined where there is none.
 */
export function mapModel(id: string, target: Target, provider: Provider): MappedModel | undefined {
  const names = [id, id.replace(SNAPSHOT, ''), id.replace(/-preview$/, '')];
  for (const name of names) {
    const chosen = target.models.get(name);
    if (chosen !== undefined) return { to: chosen, status: 'automatic', caveats: [] };
  }
  for (const name of names) {
    const row = provider.modelMap.find((mapping) => mapping.from === name);
    if (!row) continue;
    if (row.to === null || row.status === 'manual') return undefined;
    return { to: row.to, status: row.status, caveats: row.caveats };
  }
  return undefined;
}
