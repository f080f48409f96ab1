import type { ThinkingSwitch } from '../../providers/contract-schema.ts';
import { isModelMatch, type ParameterOutcome } from '../../providers/outcome.ts';
import type { Provider } from '../../providers/schema.ts';
import type { Body } from './bodies.ts';
import { findProperty } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

const NO_EFFORT: ReadonlySet<string> = new Set(['none', 'minimal']);

/** A member of the body that says by the provider's own switch what OpenAI's `reasoning_effort` said. */
export interface ThinkingMember {
  readonly name: string;
  readonly value: ThinkingSwitch['off'];
}

/**
 * The provider's switch in the place of an effort that its contract does not take: off for none and minimal, on for any
 * other where the model does not think by itself. Undefined where the effort is taken, or nothing documents a switch.
 */
export function switchFor(
  { thinkingSwitches }: Provider,
  model: string | undefined,
  { effort, outcome }: { readonly effort: string; readonly outcome: ParameterOutcome },
): ThinkingMember | undefined {
  const isOpen = outcome.status === 'supported' && !outcome.range;
  if (model === undefined || isOpen || outcome.range?.values?.includes(effort)) return undefined;
  const row = thinkingSwitches.find(({ models }) => models.some((pattern) => isModelMatch(pattern, model)));
  if (!row?.confirmed) return undefined;
  if (NO_EFFORT.has(effort)) return { name: row.name, value: row.off };
  const isTaken = outcome.status === 'supported' || outcome.range !== undefined;
  if (isTaken || row.byDefault !== false || row.on === undefined) return undefined;
  return { name: row.name, value: row.on };
}

/**
 * The member as it is written into a body, so that it reaches the wire and the SDK's types let it pass; undefined where
 * it is there already, or where the object holds options of an SDK and not the body itself.
 */
export function writeMember(
  { detect }: Situation,
  { object, names, isTyped }: Body,
  { name, value }: ThinkingMember,
): string | undefined {
  const { ts } = detect.analysis;
  if (names || findProperty(ts, object, [name])) return undefined;
  const style = styleOf(ts, object.getSourceFile());
  const member = `${name}: ${toCode(value, (text) => quoted(style, text))}`;
  return isTyped ? `...{ ${member} }` : member;
}

/** A value of JSON as an expression in the quotes of the file. */
function toCode(value: ThinkingMember['value'], quote: (text: string) => string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => toCode(item, quote)).join(', ')}]`;
  const members = Object.entries(value).map(([key, item]) => `${key}: ${toCode(item, quote)}`);
  return `{ ${members.join(', ')} }`;
}
