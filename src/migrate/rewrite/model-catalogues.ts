import type { ts } from 'ts-morph';
import type { Located } from './located.ts';
import type { Situation } from './situation.ts';

/** From so many models on, what describes them is a book about OpenAI's models, and no choice of one. */
const MODELS_OF_A_CATALOGUE = 15;
/** A row of so many members tells facts of a model; one of a value and a label is a choice. */
const MEMBERS_OF_FACTS = 4;

/** The models that a file describes one by one, by the file, where there are so many of them. */
export type Catalogues = ReadonlyMap<ts.SourceFile, ReadonlySet<ts.Node>>;

/** @param models those that nothing sends */
export function findCatalogues({ detect }: Situation, models: readonly Located[]): Catalogues {
  const { ts } = detect.analysis;
  const described = new Map<ts.SourceFile, Set<ts.Node>>();
  for (const { node } of models) {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent)) continue;
    if (parent.name !== node && parent.parent.properties.length < MEMBERS_OF_FACTS) continue;
    const source = node.getSourceFile();
    described.set(source, (described.get(source) ?? new Set()).add(node));
  }
  return new Map([...described].filter(([, nodes]) => countTexts(nodes) >= MODELS_OF_A_CATALOGUE));
}

function countTexts(nodes: ReadonlySet<ts.Node>): number {
  return new Set([...nodes].map((node) => node.getText())).size;
}
