import { type Node, parseTree } from 'jsonc-parser';
import { DEEPEST_NODE } from '../../../config/tree.ts';
import type { SourceText } from '../../../core/source-text.ts';
import { type Layout, NO_SURROUNDINGS, type Unit } from './layout.ts';

/** JSON with or without comments: the property or the array's item around an offset. */
export function createJsonLayout(source: SourceText): Layout {
  const root = parseTree(source.text, [], { allowTrailingComma: true });
  return {
    findUnit: (offset) => root && findJsonUnit(root, offset),
    describe: () => NO_SURROUNDINGS,
  };
}

/** `{"name": "X", "value": "y"}` in a list is one entry, as task definitions and templates write it. */
function findJsonUnit(root: Node, offset: number): Unit | undefined {
  const chain = findChain(root, offset);
  const index = chain.findIndex((node, at) => chain[at - 1]?.type === 'array' && declaresName(node));
  const node = chain[index] ?? chain.findLast((candidate) => candidate.type === 'property') ?? undefined;
  const last = chain.at(-1);
  const isItem = index < 0 && last && chain.at(-2)?.type === 'array';
  const unit = isItem ? last : node;
  const parent = unit && chain[chain.indexOf(unit) - 1];
  if (!unit || !parent) return undefined;
  return {
    from: unit.offset,
    to: unit.offset + unit.length,
    joins: 'comma',
    container: { from: parent.offset, to: parent.offset + parent.length },
  };
}

function declaresName(node: Node): boolean {
  return (
    node.type === 'object' &&
    (node.children ?? []).some(({ children: [key, value] = [] }) => {
      return /^(?:name|key|variable)$/i.test(String(key?.value)) && /^[A-Z]\w*$/.test(String(value?.value));
    })
  );
}

function findChain(root: Node, offset: number): Node[] {
  const chain = [root];
  for (let depth = 0; depth < DEEPEST_NODE * 2; depth++) {
    const child = chain
      .at(-1)
      ?.children?.find((node) => offset >= node.offset && offset < node.offset + node.length);
    if (!child) break;
    chain.push(child);
  }
  return chain;
}
