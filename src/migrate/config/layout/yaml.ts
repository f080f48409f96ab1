import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import { findDeepNesting } from '../../../config/nesting.ts';
import { DEEPEST_NODE } from '../../../config/tree.ts';
import type { SourceText } from '../../../core/source-text.ts';
import { isVendorEnvName } from '../../../core/vocabulary/env-names.ts';
import type { Vendor } from '../../../core/vocabulary/vendor.ts';
import { type Layout, NO_SURROUNDINGS, type Unit } from './layout.ts';
import { describeYaml } from './yaml-surroundings.ts';

/** From the root to an offset: maps, pairs, lists and a scalar in turn. */
export type YamlChain = readonly unknown[];

/** YAML: the pair, or the list's item, around an offset, in block and in flow style. */
export function createYamlLayout(source: SourceText, { vendor }: { readonly vendor: Vendor }): Layout {
  const documents = parse(source.text);
  const locate = (offset: number) => {
    const document = documents.find((candidate) => isWithin(candidate.contents, offset));
    return document && { document, chain: findChain(document.contents, offset) };
  };
  return {
    findUnit: (offset) => {
      const place = locate(offset);
      return place && findYamlUnit(place.chain, source.text, vendor);
    },
    describe: (offset) => {
      const place = locate(offset);
      return place ? describeYaml(place.document, place.chain) : NO_SURROUNDINGS;
    },
  };
}

function parse(text: string): Document[] {
  if (findDeepNesting(text) !== undefined) return [];
  try {
    const documents = parseAllDocuments(text, {
      uniqueKeys: false,
      strict: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return [];
    return documents.some(({ errors }) => errors.length > 0) ? [] : documents;
  } catch {
    return [];
  }
}

function findChain(root: unknown, offset: number): unknown[] {
  const chain = [root];
  for (let depth = 0; depth < DEEPEST_NODE * 2; depth++) {
    const child = childrenOf(chain.at(-1)).find((node) => isWithin(node, offset));
    if (!child) break;
    chain.push(child);
  }
  return chain;
}

function childrenOf(node: unknown): readonly unknown[] {
  if (isPair(node)) return [node.key, node.value];
  return isCollection(node) ? node.items : [];
}

function isWithin(node: unknown, offset: number): boolean {
  const [from, to] = rangeOf(node) ?? [1, 0];
  return offset >= from && offset < to;
}

/** A range is asked for at every level above it: without this, that doubles with each level. */
const RANGES = new WeakMap<object, [number, number] | undefined>();

/** From the first character to behind the last of a node's own text; undefined for what is not in the file. */
function rangeOf(node: unknown): [number, number] | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!RANGES.has(node)) RANGES.set(node, findRange(node));
  return RANGES.get(node);
}

function findRange(node: object): [number, number] | undefined {
  if (isPair(node)) {
    const key = rangeOf(node.key);
    const value = rangeOf(node.value);
    return key && [key[0], Math.max(key[1], value?.[1] ?? 0)];
  }
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const places = [node.items[0], node.items.at(-1)].map(rangeOf);
    return places[0] && [places[0][0], places[1]?.[1] ?? places[0][1]];
  }
  if (!(isScalar(node) || isAlias(node) || isCollection(node)) || !node.range) return undefined;
  return [node.range[0], node.range[1]];
}

function findYamlUnit(chain: YamlChain, text: string, vendor: Vendor): Unit | undefined {
  const at = findUnitIndex(chain, vendor);
  const unit = chain[at];
  const holder = chain[at - 1];
  const place = rangeOf(unit);
  const container = rangeOf(holder);
  if (!place || !container || !isCollection(holder)) return undefined;
  if (holder.flow) return { from: place[0], to: place[1], joins: 'comma', container: toSpan(container) };
  const dash = isSeq(holder) ? text.lastIndexOf('-', place[0] - 1) : -1;
  return {
    from: dash < 0 ? place[0] : dash,
    to: place[1],
    joins: 'line',
    container: toSpan(container),
  };
}

function toSpan([from, to]: [number, number]): { from: number; to: number } {
  return { from, to };
}

/**
 * An item such as `- name: OPENAI_API_KEY` with all that belongs to it, else the pair whose key is the variable, else
 * the item or the pair that holds the scalar.
 */
function findUnitIndex(chain: YamlChain, vendor: Vendor): number {
  const named = chain.findIndex((node, at) => isSeq(chain[at - 1]) && declaresVariable(node, vendor));
  if (named >= 0) return named;
  const keyed = chain.findIndex((node) => isPair(node) && isVariable(node.key, vendor));
  if (keyed >= 0) return keyed;
  return chain.findLastIndex((node, at) => isPair(node) || isSeq(chain[at - 1]));
}

function declaresVariable(node: unknown, vendor: Vendor): boolean {
  return (
    isMap(node) &&
    node.items.some(
      (pair: Pair) => /^(?:name|key|variable)$/.test(textOf(pair.key)) && isVariable(pair.value, vendor),
    )
  );
}

function isVariable(node: unknown, vendor: Vendor): boolean {
  const text = textOf(node);
  return text.length < 120 && isVendorEnvName(text, vendor);
}

/** The text of a scalar, empty for other nodes. */
export function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
