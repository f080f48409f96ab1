import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseAllDocuments } from 'yaml';
import type { SourceText } from '../../core/source-text.ts';
import { type ReadResult, type Span, spanBetween, unquoteSpan } from '../entry.ts';
import { findDeepNesting } from '../nesting.ts';
import { type ConfigNode, collectEntries, DEEPEST_NODE, findChild } from '../tree.ts';
import { createSyntaxWarning, findSizeWarning } from '../warning.ts';
import { readLines } from './fallback.ts';

/**
 * YAML of any kind: compose files, Kubernetes manifests, Helm values, workflows of GitHub and GitLab, serverless,
 * Render, App Engine. All documents of a stream are read. An anchor is read where it stands; aliases and merge
 * keys are not followed, so that what they name counts once and a chain of aliases cannot grow. A file that does
 * not parse, such as a Helm template, is read line by line. API descriptions (OpenAPI) hold no configuration.
 */
export function readYaml(source: SourceText): ReadResult {
  const tooLarge = findSizeWarning(source);
  if (tooLarge) return { entries: readLines(source), warnings: [tooLarge] };
  const parsed = parseYaml(source.text);
  if ('errorAt' in parsed) {
    const isTemplate = source.text.includes('{{');
    return {
      entries: readLines(source),
      warnings: isTemplate ? [] : [createSyntaxWarning(source, 'YAML', parsed.errorAt)],
    };
  }
  const roots = parsed.roots.filter((root) => !isApiDescription(root));
  return { entries: roots.flatMap((root) => collectEntries(root)), warnings: [] };
}

/** The documents of a YAML stream as trees, or the offset of its first error. */
export function parseYaml(text: string): { roots: ConfigNode[] } | { errorAt: number } {
  const deepAt = findDeepNesting(text);
  if (deepAt !== undefined) return { errorAt: deepAt };
  try {
    const documents = parseAllDocuments(text, {
      uniqueKeys: false,
      strict: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: new LineCounter(),
    });
    if (!Array.isArray(documents)) return { roots: [] };
    const failed = documents.find((document) => document.errors.length > 0);
    if (failed) return { errorAt: failed.errors[0]?.pos[0] ?? 0 };
    const roots = documents.flatMap((document) => toNode(document.contents, text, 0) ?? []);
    return { roots };
  } catch (error) {
    if (error instanceof RangeError || error instanceof Error) return { errorAt: 0 };
    throw error;
  }
}

/** Whether the root of a document is an OpenAPI or Swagger description. */
export function isApiDescription(root: ConfigNode): boolean {
  return findChild(root, 'openapi') !== undefined || findChild(root, 'swagger') !== undefined;
}

function toNode(node: ParsedNode | null, text: string, depth: number): ConfigNode | undefined {
  if (!node || depth > DEEPEST_NODE || isAlias(node)) return undefined;
  if (isScalar(node)) {
    const span = toSpan(node, text);
    return span && { kind: 'scalar', span };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      items: node.items.flatMap((item) => toNode(item as ParsedNode, text, depth + 1) ?? []),
    };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? toSpan(pair.key, text) : undefined;
    return key ? [{ key, value: toNode(pair.value, text, depth + 1) }] : [];
  });
  return { kind: 'map', pairs };
}

function toSpan(node: ParsedNode, text: string): Span | undefined {
  const [from, to] = node.range;
  if (to <= from) return undefined;
  const whole = spanBetween(text, from, to);
  if (!isScalar(node)) return whole;
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') {
    const header = whole.text.indexOf('\n') + 1;
    return spanBetween(text, from + header, to);
  }
  return node.type === 'PLAIN' ? whole : unquoteSpan(whole);
}
