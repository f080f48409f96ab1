import type { DestinationKind } from './terms.ts';

const ELSEWHERE: ReadonlySet<DestinationKind> = new Set(['azure', 'bedrock', 'relay', 'provider', 'local']);

/** Whether the request goes to somebody other than OpenAI's own endpoint. */
export function isElsewhere({
  destination,
}: {
  readonly destination?: { readonly kind: DestinationKind } | undefined;
}): boolean {
  return destination !== undefined && ELSEWHERE.has(destination.kind);
}
