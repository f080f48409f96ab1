import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';

/** A value of a JSON text, by its place among all values, and what comes there. */
export interface JsonChange {
  /** 0 to 1. */
  readonly at: number;
  readonly kind: 'replace' | 'remove' | 'double';
  readonly text: string;
}

/** What a schema may not expect. */
const VALUES = [
  'null',
  '-1',
  '1e400',
  '0.5',
  '""',
  '"../outside.txt"',
  '"/etc/passwd"',
  '[]',
  '{}',
  '"\\u0000"',
  '[[]]',
];

/** Changes of values that leave the text JSON, or nearly. */
export const jsonChanges: fc.Arbitrary<readonly JsonChange[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom<JsonChange['kind']>('replace', 'replace', 'remove', 'double'),
    text: fc.oneof(fc.constantFrom(...VALUES), fc.json({ maxDepth: 2 })),
  }),
  { maxLength: 3 },
);

/** The text with its values changed, one after the other. */
export function changeJson(text: string, changes: readonly JsonChange[]): string {
  return changes.reduce(changeOnce, text);
}

function changeOnce(text: string, { at, kind, text: inside }: JsonChange): string {
  const tree = parseTree(text);
  const nodes = tree ? valuesIn(tree) : [];
  const node = nodes[Math.floor(at * (nodes.length - 1))];
  if (!node) return text;
  const [from, to] = [node.offset, node.offset + node.length];
  const own = text.slice(from, to);
  const made = { replace: inside, remove: '', double: `${own},${own}` }[kind];
  return text.slice(0, from) + made + text.slice(to);
}

function valuesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(valuesIn)];
}
