import type { ts } from 'ts-morph';
import type { Usage } from '../core/finding.ts';
import type { Analysis } from './analysis.ts';
import { locationOf, snippetOf, symbolPath } from './positions.ts';

/** A usage before the repository's facts are added: where its code runs and which version it asks for. */
export type Draft = Omit<Usage, 'reach' | 'sdkVersion'>;

type Told = Pick<Draft, 'rule' | 'kind' | 'surface' | 'sdk' | 'detail'> &
  Partial<Pick<Draft, 'confidence' | 'evidence' | 'model' | 'destination'>>;

export interface Place {
  readonly from: ts.Node;
  readonly to?: ts.Node;
  /** What identifies the usage when lines move; the text of `from` unless given. */
  readonly text?: string;
}

/** Fills in what follows from the place: file, range, enclosing symbol, snippet. */
export function draftAt(analysis: Analysis, place: Place, told: Told): Draft {
  const { from, to = from } = place;
  return {
    confidence: 'high',
    evidence: [],
    ...told,
    ...locationOf(analysis, from, to),
    detail: snippetOf(told.detail),
    symbol: symbolPath(analysis, from),
    snippet: snippetOf(place.text ?? from.getText()),
  };
}
