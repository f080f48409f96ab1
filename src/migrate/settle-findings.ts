import type { Finding } from '../core/finding.ts';
import type { Edit, LeftFinding, ManualItem, Reason, Unchanged } from './plan.ts';

interface Said {
  readonly edits: readonly Edit[];
  readonly manual: readonly ManualItem[];
  readonly left: readonly LeftFinding[];
}

interface Settled {
  readonly manual: readonly ManualItem[];
  readonly unchanged: Unchanged[];
}

/** Kinds that name a package: it goes on being used, as it can call the provider too. */
const PACKAGES: Readonly<Record<string, string>> = {
  dep: 'migrate.dependency-stays',
  import: 'migrate.import-stays',
};

/**
 * Gives every finding an end: what no edit and no manual item names stays as it is for a reason, and what nobody gave
 * a reason for is left to a person.
 */
export function settleFindings(findings: readonly Finding[], { edits, manual, left }: Said): Settled {
  const named = new Set([...edits, ...manual].flatMap((item) => item.findings));
  const reasons = new Map(left.map(({ finding, reason }) => [finding, reason]));
  const unchanged: Unchanged[] = [];
  const open: ManualItem[] = [];
  for (const { id, kind, file, range, detail } of findings) {
    if (named.has(id)) continue;
    const { line } = range.start;
    const reason = reasons.get(id) ?? reasonOf(PACKAGES[kind], detail);
    if (reason) unchanged.push({ finding: id, file, line, reason });
    else open.push(toManual({ id, file, line, detail }));
  }
  return { manual: [...manual, ...open], unchanged };
}

function reasonOf(code: string | undefined, name: string): Reason | undefined {
  return code === undefined ? undefined : { code, args: { name } };
}

type Open = Pick<Finding, 'id' | 'file' | 'detail'> & { readonly line: number };

function toManual({ id, file, line, detail }: Open): ManualItem {
  const reason = { code: 'migrate.not-covered', args: { what: detail } };
  return { file, line, reason, advice: reason, findings: [id] };
}
