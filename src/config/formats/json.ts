import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, type Span, spanBetween } from '../entry.ts';
import { type ConfigNode, collectEntries, DEEPEST_NODE } from '../tree.ts';
import { createSyntaxWarning } from '../warning.ts';
import { readLines } from './fallback.ts';
import { isApiDescription } from './yaml.ts';

/**
 * JSON with or without comments and trailing commas: vercel.json, app.json, devcontainer.json, turbo.json,
 * nx.json, wrangler.jsonc, launch.json, custom-environment-variables.json, settings of any name. Strings are read
 * as written, between their quotes. API descriptions (OpenAPI) hold no configuration.
 */
export function readJson(source: SourceText): ReadResult {
  return readJsonTree(source, collectEntries);
}

/**
 * Parses a JSON(C) file and hands its tree to `collect`. Where the text has errors, what the tolerant parser
 * could make of it and what the lines show are both returned, marked as `line`, with a warning.
 */
export function readJsonTree(
  source: SourceText,
  collect: (root: ConfigNode | undefined) => readonly ConfigEntry[],
): ReadResult {
  const { root, errorAt } = parseJson(source.text);
  if (root && isApiDescription(root)) return { entries: [], warnings: [] };
  const entries = collect(root);
  if (errorAt === undefined) return { entries, warnings: [] };
  return {
    entries: [...entries.map((entry) => ({ ...entry, origin: 'line' as const })), ...readLines(source)],
    warnings: [createSyntaxWarning(source, 'JSON', errorAt)],
  };
}

/** The tree of a JSON(C) text as far as it can be read, and the offset of its first error. */
export function parseJson(text: string): { root: ConfigNode | undefined; errorAt: number | undefined } {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    return { root: tree && toNode(tree, text, 0), errorAt: errors[0]?.offset };
  } catch (error) {
    if (error instanceof RangeError) return { root: undefined, errorAt: 0 };
    throw error;
  }
}

function toNode(node: Node, text: string, depth: number): ConfigNode | undefined {
  if (depth > DEEPEST_NODE) return undefined;
  const children = node.children ?? [];
  if (node.type === 'array') {
    return { kind: 'list', items: children.flatMap((child) => toNode(child, text, depth + 1) ?? []) };
  }
  if (node.type !== 'object') return { kind: 'scalar', span: toSpan(node, text) };
  const pairs = children.flatMap(({ children: [key, value] = [] }) =>
    key ? [{ key: toSpan(key, text), value: value && toNode(value, text, depth + 1) }] : [],
  );
  return { kind: 'map', pairs };
}

function toSpan(node: Node, text: string): Span {
  const margin = node.type === 'string' ? 1 : 0;
  return spanBetween(text, node.offset + margin, node.offset + node.length - margin);
}
