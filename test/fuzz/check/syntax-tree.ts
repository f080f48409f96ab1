import { ts } from 'ts-morph';
import { scriptOf } from '../../../src/scan/script-parts.ts';
import { hold } from './broken-invariant.ts';
import type { Place } from './untouched-bytes.ts';

/** Holds that every node of the old tree that no edit touches is in the new one, of the same kind, at its place. */
export function checkSyntaxTree(file: string, before: string, after: string, places: readonly Place[]): void {
  const now = new Set(nodesOf(file, after).map(({ kind, from, to }) => keyOf(kind, from, to)));
  for (const { kind, from, to, node } of nodesOf(file, before)) {
    if (places.some((place) => place.from <= to && from <= place.to)) continue;
    const moved = places
      .filter((place) => place.to <= from)
      .reduce((sum, place) => sum + (place.newTo - place.newFrom) - (place.to - place.from), 0);
    const isKept = now.has(keyOf(kind, from + moved, to + moved));
    hold(isKept, 'a node outside of the edits has changed', {
      file,
      kind: ts.SyntaxKind[kind],
      text: node.getText().slice(0, 200),
      after,
    });
  }
}

interface Placed {
  readonly node: ts.Node;
  readonly kind: ts.SyntaxKind;
  readonly from: number;
  readonly to: number;
}

function nodesOf(file: string, text: string): readonly Placed[] {
  const script = scriptOf(file, text);
  const name = file + script.extension;
  const source = ts.createSourceFile(name, script.text, ts.ScriptTarget.Latest, true);
  const placed: Placed[] = [];
  const visit = (node: ts.Node): void => {
    placed.push({ node, kind: node.kind, from: node.getStart(source), to: node.getEnd() });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return placed;
}

function keyOf(kind: ts.SyntaxKind, from: number, to: number): string {
  return `${kind} ${from} ${to}`;
}
