import type { ts } from 'ts-morph';
import { resolveParameter } from '../../providers/outcome.ts';
import type { Model } from '../../providers/schema.ts';
import { modelExpressions } from '../../scan/detect/model-argument.ts';
import { mapModel } from '../map-model.ts';
import { vendorLeft } from '../target.ts';
import type { Body } from './bodies.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

/** The width of the vectors of a model of whom the code leaves, where no other is asked for. */
function leftWidth({ target }: Pick<Situation, 'target'>, model: string | undefined): number | undefined {
  return vendorLeft(target).models.find(({ id }) => id === model)?.width;
}

/** Embeddings: the width of the old vectors where it can be had, floats, and a word on the index that they fill. */
export function fitEmbeddings(situation: Situation, body: Body): void {
  if (body.surface !== 'embeddings' || body.names) return;
  const { ts } = situation.detect.analysis;
  const style = styleOf(ts, body.object.getSourceFile());
  const add: string[] = [];
  const width = widthAsked(situation, body);
  const hasWidth = hasDimensions(situation, body.object);
  const row = (name: string) =>
    situation.provider.parameters.find((entry) => entry.surface === 'embeddings' && entry.name === name);
  const dimensions = row('dimensions');
  if (!hasWidth && width !== undefined && dimensions && body.model) {
    const { range } = resolveParameter(dimensions, { model: body.model.id, present: new Set() });
    if (range?.values?.includes(width) && body.model.dimensions?.[0] !== width)
      // The types of SDK 3 are older than the parameter.
      add.push(isTypedV3(body) && !situation.sides ? `...{ dimensions: ${width} }` : `dimensions: ${width}`);
  }
  const encoding = row('encoding_format');
  const isNode = body.finding.sdk === 'openai-node' || body.finding.sdk === 'posthog';
  const given = findProperty(ts, body.object, ['encoding_format']);
  const isAbsent = given === undefined;
  const text = given && valueIn(given);
  if (
    text &&
    encoding &&
    encoding.status !== 'supported' &&
    ts.isStringLiteralLike(text) &&
    text.text !== 'float'
  ) {
    const args = { options: 'float' };
    const why: Why = { status: 'review', code: 'embedding-options', args, findings: [body.finding.id] };
    if (situation.sides) situation.sides.value(text, quoted(style, 'float'), why);
    else situation.ledger.replaceNode(text, quoted(style, 'float'), why);
  }
  if (isNode && isAbsent && encoding && encoding.status !== 'supported') {
    add.push(`encoding_format: ${quoted(style, 'float')}`);
  }
  if (add.length === 0) return;
  const args = { options: add.join(', ') };
  const why: Why = { status: 'review', code: 'embedding-options', args, findings: [body.finding.id] };
  if (situation.sides) situation.sides.add(body.object, add, why);
  else situation.objects.change(body.object, { add, remove: [] }, why);
}

/** A width that is asked for: by itself, or past the types of SDK 3. One that goes is no more there. */
function hasDimensions({ detect, ledger }: Situation, object: ts.ObjectLiteralExpression): boolean {
  const { ts } = detect.analysis;
  const isSpread = (at: ts.ObjectLiteralElementLike): boolean =>
    ts.isSpreadAssignment(at) &&
    ts.isObjectLiteralExpression(at.expression) &&
    findProperty(ts, at.expression, ['dimensions']) !== undefined &&
    !ledger.isReplaced(at.expression);
  return findProperty(ts, object, ['dimensions']) !== undefined || object.properties.some(isSpread);
}

function isTypedV3({ isTyped, finding }: Body): boolean {
  return isTyped && finding.sdk === 'openai-node-v3';
}

function widthAsked(situation: Situation, { within }: Body): number | undefined {
  const { detect } = situation;
  const { ts } = detect.analysis;
  if (!ts.isCallExpression(within) && !ts.isNewExpression(within)) return undefined;
  const texts = modelExpressions(detect, within).flatMap((expression) =>
    detect.evaluator.evaluate(expression),
  );
  return texts.flatMap(({ text }) => leftWidth(situation, text) ?? [])[0];
}

interface EmbeddingOption {
  readonly name: string;
  readonly value: number | string;
  /** A given number above it must come down. */
  readonly limit?: boolean;
}

/** What a library's embeddings need to be told, so that the provider takes them and the width stays. */
export function embeddingOptions(
  { provider, target }: Situation,
  { sdk, version, model }: { sdk: string | null; version: string | null; model: string | undefined },
): readonly EmbeddingOption[] {
  const row = (name: string) =>
    provider.parameters.find((entry) => entry.surface === 'embeddings' && entry.name === name);
  const mapped = model === undefined ? undefined : mapModel(model, provider, target);
  const batch = row('batch-size');
  const facts = { model: mapped?.to ?? '', present: new Set<string>() };
  const most = batch && resolveParameter(batch, facts).range?.maxItems;
  const width = leftWidth({ target }, model);
  const dimensions = row('dimensions');
  const isWidthKept =
    width !== undefined && dimensions !== undefined
      ? (resolveParameter(dimensions, facts).range?.values?.includes(width) ?? false)
      : false;
  const isOld = /^\D{0,2}0\.0\./.test(version ?? '');
  const isLangChain = sdk === 'langchain';
  return [
    ...(isWidthKept && width !== undefined && !isOld ? [{ name: 'dimensions', value: width }] : []),
    ...(isLangChain && most !== undefined ? [{ name: 'batchSize', value: most, limit: true }] : []),
    ...(isLangChain && /^\D{0,2}[1-9]/.test(version ?? '') && row('encoding_format')
      ? [{ name: 'encodingFormat', value: 'float' }]
      : []),
  ];
}

/** Whatever fills or reads a vector index: the old vectors and the new ones cannot be compared. */
export function noteIndexes(situation: Situation): void {
  const { located, fates, ledger, provider } = situation;
  const store = storeOf(situation);
  for (const sender of located) {
    const { finding, node } = sender;
    if (finding.surface !== 'embeddings' || finding.kind === 'model') continue;
    if (fates.ofSender(node) !== 'moves' || isMadeElsewhere(sender)) continue;
    const batch = batchOf(situation, finding.model?.value ?? undefined);
    ledger.manual(node, {
      code: 'embedding-index',
      args: {
        store,
        width: widthOf(provider.models),
        batch: batch === undefined ? '' : String(batch),
      },
      findings: [finding.id],
    });
    noteBatch(situation, sender, batch);
    noteEncoding(situation, sender);
  }
}

/** The most texts that the provider's model takes in one call. */
function batchOf({ provider, target }: Situation, model: string | undefined): number | undefined {
  const row = provider.parameters.find(
    ({ surface, name }) => surface === 'embeddings' && name === 'batch-size',
  );
  const to = model === undefined ? undefined : mapModel(model, provider, target)?.to;
  return row && resolveParameter(row, { model: to ?? '', present: new Set() }).range?.maxItems;
}

/** More texts than the model takes: a list in the code that is longer, or a library that sends what it gets. */
function noteBatch(situation: Situation, { finding, node }: Located, batch: number | undefined): void {
  const { detect, ledger, provider, target } = situation;
  const { ts } = detect.analysis;
  if (batch === undefined || !ts.isCallExpression(node)) return;
  const inputs = node.arguments.flatMap((argument) => detect.options.valuesOf(argument, INPUTS));
  const isLong = inputs.some((input) => ts.isArrayLiteralExpression(input) && input.elements.length > batch);
  const isUncut = finding.sdk === 'ai-sdk' && /^embedMany$/.test(node.expression.getText());
  if (!isLong && !isUncut) return;
  const model = mapModel(finding.model?.value ?? '', provider, target)?.to ?? provider.name.en;
  ledger.manual(node, {
    code: 'embedding-batch-left',
    args: { model, batch: String(batch) },
    findings: [finding.id],
  });
}

const INPUTS: ReadonlySet<string> = new Set(['input', 'values']);

/** LlamaIndex leaves the encoding to the SDK, which asks for base64. */
function noteEncoding({ ledger, provider }: Situation, { finding, node }: Located): void {
  if (finding.sdk !== 'llamaindex') return;
  const row = provider.parameters.find(
    ({ surface, name }) => surface === 'embeddings' && name === 'encoding_format',
  );
  if (!row?.range?.values || row.range.values.includes('base64')) return;
  ledger.manual(node, {
    code: 'embedding-encoding',
    args: { provider: provider.name.en },
    findings: [finding.id],
  });
}

/** A call of a LangChain object: the object's own place says it. */
function isMadeElsewhere({ finding }: Located): boolean {
  return finding.kind === 'call' && (finding.sdk === 'langchain' || finding.sdk === 'llamaindex');
}

function widthOf(models: readonly Model[]): string {
  const widths = models
    .filter(({ kind }) => kind === 'embedding')
    .flatMap(({ dimensions }) => dimensions?.[0] ?? []);
  return String(widths[0] ?? '');
}

const STORES: readonly (readonly [RegExp, string])[] = [
  [/pinecone/i, 'Pinecone'],
  [/pgvector|vector\(\d+\)|match_documents/i, 'pgvector'],
  [/supabase/i, 'Supabase (pgvector)'],
  [/qdrant/i, 'Qdrant'],
  [/weaviate/i, 'Weaviate'],
  [/chroma/i, 'Chroma'],
  [/milvus|zilliz/i, 'Milvus'],
  [/faiss|hnswlib/i, 'a local index'],
];

/** The vector store that the analysed sources name. */
function storeOf({ detect }: Situation): string {
  const texts = detect.analysis.sources.map((source) => source.text);
  return STORES.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? '–';
}
