import type { Parameter } from './contract-schema.ts';
import type { Range } from './fact-schema.ts';

/** A set of values in signs that need no translation: `0 ≤ x < 2`, `auto | none`, `≤ 10 items`. */
export function formatRange(range: Range): string {
  return [
    range.values?.map(String).join(' | '),
    formatInterval(range),
    range.maxItems !== undefined ? `≤ ${range.maxItems} items` : undefined,
    range.maxLength !== undefined ? `≤ ${range.maxLength} characters` : undefined,
    range.maxBytes !== undefined ? `≤ ${range.maxBytes} bytes` : undefined,
    range.schemes?.map((scheme) => `${scheme}:`).join(' | '),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function formatInterval({ min, max, minExclusive, maxExclusive, integer }: Range): string | undefined {
  if (min === undefined && max === undefined) return integer ? 'integer' : undefined;
  const low = min === undefined ? '' : `${min} ${minExclusive ? '<' : '≤'} `;
  const high = max === undefined ? '' : ` ${maxExclusive ? '<' : '≤'} ${max}`;
  return `${low}${integer ? 'n' : 'x'}${high}`;
}

/** All that a row allows, rules first: `kimi-*: 1; moonshot-v1*: 0 ≤ x ≤ 1`. Empty where nothing is restricted. */
export function formatAllowed(row: Parameter): string {
  const rules = (row.rules ?? []).map(({ models, thinking, with: other, status, range }) => {
    const when = [
      ...(models ?? []),
      ...(thinking === undefined ? [] : [thinking ? 'thinking' : 'not thinking']),
      ...(other === undefined ? [] : [`with ${other}`]),
    ].join(', ');
    return `${when}: ${range ? formatRange(range) : status}`;
  });
  const rest = [
    row.range && formatRange(row.range),
    row.needs && `needs ${row.needs}`,
    row.needsWord && `needs the word ${row.needsWord}`,
    row.renamedTo && `→ ${row.renamedTo}`,
  ].filter((part) => part !== undefined);
  return [...rules, ...rest].join('; ');
}
