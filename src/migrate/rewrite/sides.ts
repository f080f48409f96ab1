import type { ts } from 'ts-morph';
import type { Why } from './ledger.ts';

/**
 * How code is written that serves OpenAI and the provider: what stands there stays for OpenAI, and the provider gets
 * its own beside it. A situation without sides replaces.
 */
export interface Sides {
  /** `node` at OpenAI, `other` at the provider. */
  value(node: ts.Expression, other: string, why: Why): void;
  /** The member at OpenAI, `others` in its place at the provider. */
  member(property: ts.ObjectLiteralElementLike, others: readonly string[], why: Why): void;
  /** More members at the provider only. */
  add(object: ts.ObjectLiteralExpression, members: readonly string[], why: Why): void;
}
