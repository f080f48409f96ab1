import { createHash } from 'node:crypto';

/** What a finding is known by when it is looked for again, perhaps after its code has moved. */
export interface Traced {
  readonly id: string;
  readonly file: string;
  readonly trace: string;
}

/** 16 hexadecimal digits that stay when the file moves or what is around the finding gets another name. */
export function traceOf({ rule, snippet }: { readonly rule: string; readonly snippet: string }): string {
  return createHash('sha256').update(`${rule}\n${snippet}`).digest('hex').slice(0, 16);
}

export interface Pairs<Before, After> {
  readonly same: readonly (readonly [Before, After])[];
  /** Recognised by the trace: another id, in the same file or in another. */
  readonly moved: readonly (readonly [Before, After])[];
  readonly gone: readonly Before[];
  readonly added: readonly After[];
}

/**
 * Pairs what was found before with what is found now: by id, then by trace within a file, then by trace anywhere.
 * Each is paired once, in the given order, so that a second copy of a call is one more, not the same.
 */
export function pairFindings<Before extends Traced, After extends Traced>(
  before: readonly Before[],
  after: readonly After[],
): Pairs<Before, After> {
  const byId = pairBy(before, after, ({ id }) => id);
  const inFile = pairBy(byId.gone, byId.added, ({ file, trace }) => `${trace} ${file}`);
  const anywhere = pairBy(inFile.gone, inFile.added, ({ trace }) => trace);
  return {
    same: byId.pairs,
    moved: [...inFile.pairs, ...anywhere.pairs],
    gone: anywhere.gone,
    added: anywhere.added,
  };
}

function pairBy<Before extends Traced, After extends Traced>(
  before: readonly Before[],
  after: readonly After[],
  key: (item: Traced) => string,
) {
  const waiting = new Map<string, Before[]>();
  for (const item of [...before].reverse()) {
    const list = waiting.get(key(item));
    if (list) list.push(item);
    else waiting.set(key(item), [item]);
  }
  const pairs: (readonly [Before, After])[] = [];
  const added: After[] = [];
  for (const item of after) {
    const partner = waiting.get(key(item))?.pop();
    if (partner) pairs.push([partner, item]);
    else added.push(item);
  }
  const taken = new Set(pairs.map(([partner]) => partner));
  return { pairs, added, gone: before.filter((item) => !taken.has(item)) };
}
