import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { SourceText } from '../../core/source-text.ts';
import { type ReadResult, type Span, spanBetween, unquoteSpan } from '../entry.ts';
import { findDeepNesting } from '../nesting.ts';
import { type ConfigNode, type ConfigPair, collectEntries, DEEPEST_NODE } from '../tree.ts';
import { createSyntaxWarning, findSizeWarning } from '../warning.ts';
import { readLines } from './fallback.ts';

/**
 * TOML: wrangler.toml, netlify.toml, fly.toml, Supabase's config.toml (`env(OPENAI_API_KEY)`), settings of any
 * name. A table `[build.environment]` and a dotted key `build.environment.X` are read alike.
 */
export function readToml(source: SourceText): ReadResult {
  const tooLarge = findSizeWarning(source);
  if (tooLarge) return { entries: readLines(source), warnings: [tooLarge] };
  const deepAt = findDeepNesting(source.text);
  if (deepAt !== undefined) {
    return { entries: readLines(source), warnings: [createSyntaxWarning(source, 'TOML', deepAt)] };
  }
  try {
    const program = parseTOML(source.text);
    const pairs = program.body[0].body.map((node) =>
      node.type === 'TOMLTable'
        ? toPair(
            node.key.keys,
            { kind: 'map', pairs: node.body.map((pair) => toKeyValue(pair, source.text, 0)) },
            source.text,
          )
        : toKeyValue(node, source.text, 0),
    );
    return { entries: collectEntries({ kind: 'map', pairs }), warnings: [] };
  } catch (error) {
    if (!(error instanceof ParseError || error instanceof RangeError)) throw error;
    const offset = error instanceof ParseError ? error.index : 0;
    return { entries: readLines(source), warnings: [createSyntaxWarning(source, 'TOML', offset)] };
  }
}

function toKeyValue(node: AST.TOMLKeyValue, text: string, depth: number): ConfigPair {
  return toPair(node.key.keys, toNode(node.value, text, depth + 1), text);
}

/** Wraps a value in one map for each part of a dotted key but the last. */
function toPair(keys: AST.TOMLKey['keys'], value: ConfigNode | undefined, text: string): ConfigPair {
  const spans = keys.map((key) => toSpan(key.range, text));
  const [first = spanBetween(text, 0, 0), ...rest] = spans;
  const inner = rest.reduceRight<ConfigNode | undefined>(
    (node, key) => ({ kind: 'map', pairs: [{ key, value: node }] }),
    value,
  );
  return { key: first, value: inner };
}

function toNode(node: AST.TOMLContentNode, text: string, depth: number): ConfigNode | undefined {
  if (depth > DEEPEST_NODE) return undefined;
  if (node.type === 'TOMLArray') {
    return { kind: 'list', items: node.elements.flatMap((item) => toNode(item, text, depth + 1) ?? []) };
  }
  if (node.type === 'TOMLInlineTable') {
    return { kind: 'map', pairs: node.body.map((pair) => toKeyValue(pair, text, depth)) };
  }
  return { kind: 'scalar', span: toSpan(node.range, text) };
}

function toSpan(range: readonly [number, number], text: string): Span {
  const span = spanBetween(text, range[0], range[1]);
  const isLong = /^(?:"""|''')/.test(span.text) && span.text.length >= 6;
  return isLong ? spanBetween(text, range[0] + 3, range[1] - 3) : unquoteSpan(span);
}
