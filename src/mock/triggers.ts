import { FAULT_KINDS, type FaultKind } from './contract.ts';

const TRIGGER = /\[\[mock:([a-z-]{1,32})\]\]/g;

/** The refusal that a request's text asks for with `[[mock:moderation]]`, `[[mock:quota]]`, `[[mock:rate]]`, … */
export function findTrigger(text: string): FaultKind | undefined {
  for (const match of text.matchAll(TRIGGER)) {
    const kind = FAULT_KINDS.find((candidate) => candidate === match[1]);
    if (kind) return kind;
  }
  return undefined;
}
