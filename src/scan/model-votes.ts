import type { ts } from 'ts-morph';
import type { Surface } from '../core/finding.ts';

/** Which kinds of call a model's text reaches: a text that reaches one kind only belongs to that surface. */
export interface ModelVotes {
  vote(origin: ts.Node, surface: Surface): void;
  /** The only surface that the text reaches; undefined where there is none or more than one. */
  surfaceOf(origin: ts.Node): Surface | undefined;
  /** Whether the text reaches any call at all. */
  isUsed(origin: ts.Node): boolean;
}

export function createModelVotes(): ModelVotes {
  const votes = new Map<ts.Node, Set<Surface>>();
  return {
    vote(origin, surface) {
      const surfaces = votes.get(origin) ?? new Set();
      votes.set(origin, surfaces.add(surface));
    },
    surfaceOf(origin) {
      const surfaces = votes.get(origin);
      const [only] = surfaces ?? [];
      return surfaces?.size === 1 && only !== 'none' ? only : undefined;
    },
    isUsed: (origin) => votes.has(origin),
  };
}
