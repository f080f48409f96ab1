import type { ts } from 'ts-morph';
import { parseModelId } from '../../core/vocabulary/models.ts';
import { modelExpressions } from '../../scan/detect/model-argument.ts';
import { HOLE } from '../../scan/evaluate.ts';
import { type MappedModel, mapModel } from '../map-model.ts';
import { type Body, RAW_SDKS } from '../rewrite/bodies.ts';
import type { Why } from '../rewrite/ledger.ts';
import type { Located } from '../rewrite/located.ts';
import { findProperty, valueIn } from '../rewrite/object-edits.ts';
import type { Situation } from '../rewrite/situation.ts';
import type { BothSides } from './both-sides.ts';

/**
 * Asks for each model by the endpoint, where it is sent; where models are defined they stay OpenAI's. `isDone`: what
 * is written for both sides already.
 */
export function switchModels(
  situation: Situation,
  sides: BothSides,
  { bodies, isDone }: { readonly bodies: readonly Body[]; readonly isDone: (node: ts.Node) => boolean },
): void {
  const wrapped = new Map<ts.Expression, Wrapped>();
  for (const sender of situation.located) {
    if (isDone(sender.node)) continue;
    for (const node of modelsOf(situation, sender))
      if (!isDone(node)) wrap(situation, sides, { node, sender, wrapped });
  }
  const { ts } = situation.detect.analysis;
  for (const { object, finding } of bodies) {
    const property = finding.kind === 'http' ? findProperty(ts, object, ['model']) : undefined;
    const sender = situation.located.find((located) => located.finding === finding);
    if (property && sender) wrap(situation, sides, { node: valueIn(property), sender, wrapped });
  }
  for (const model of situation.located) {
    if (model.finding.kind === 'model') settleModel(situation, sides, { model, wrapped });
  }
}

interface Wrapped {
  readonly origins: ReadonlySet<ts.Node>;
}

/** The expressions by which a sender that moves asks for models. */
function modelsOf(situation: Situation, { node, finding }: Located): readonly ts.Expression[] {
  const { detect, fates } = situation;
  const { ts } = detect.analysis;
  const isSender = finding.kind === 'client' || finding.kind === 'call' || finding.kind === 'model-ref';
  if (!isSender || fates.ofSender(node) !== 'moves') return [];
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const isRaw = finding.kind === 'call' && RAW_SDKS.has(finding.sdk ?? '');
  return modelExpressions(detect, node).filter((expression) => isRaw || isText(situation, expression));
}

/** A text, not a model object. */
function isText({ detect, located }: Situation, expression: ts.Expression): boolean {
  if (located.some(({ node, finding }) => node === expression && finding.kind === 'model-ref')) return false;
  return detect.evaluator.evaluate(expression).some(({ text }) => text !== '' && text !== HOLE);
}

interface Wrapping {
  readonly node: ts.Expression;
  readonly sender: Located;
  readonly wrapped: Map<ts.Expression, Wrapped>;
}

function wrap(situation: Situation, sides: BothSides, { node, sender, wrapped }: Wrapping): void {
  const { detect, provider, target } = situation;
  if (wrapped.has(node)) return;
  const values = detect.evaluator.evaluate(node);
  const parsed = values.flatMap(({ text }) => parseModelId(text) ?? []);
  if (parsed.some(({ prefixed }) => prefixed)) return;
  const mapped = parsed.flatMap(({ id }) => mapModel(id, provider, target) ?? []);
  const isOpen = values.some(({ text }) => text.includes(HOLE)) || parsed.length === 0;
  const source = node.getSourceFile();
  for (const { from, to } of mapped) sides.uses.addModel(source, from, to);
  if (isOpen) for (const { from, to } of everyModel(situation)) sides.uses.addModel(source, from, to);
  sides.model(node, whyOf(mapped, isOpen, [sender.finding.id]));
  wrapped.set(node, { origins: new Set(values.map(({ origin }) => origin)) });
}

function whyOf(mapped: readonly MappedModel[], isOpen: boolean, findings: readonly string[]): Why {
  const caveats = [...new Set(mapped.flatMap((model) => [...model.caveats]))].join('; ');
  const isReview = mapped.some(({ status }) => status === 'review');
  if (mapped.length === 0 && isOpen) return { status: 'automatic', code: 'switch-model-open', findings };
  const [first] = mapped;
  const args = { from: first?.from ?? '', to: first?.to ?? '', caveats };
  return { status: isReview ? 'review' : 'automatic', code: 'switch-model', args, findings };
}

/** Every model of OpenAI's that the repository names. */
function everyModel({ located, provider, target }: Situation): readonly MappedModel[] {
  return located.flatMap(({ finding }) => {
    const id = finding.kind === 'model' ? parseModelId(finding.detail)?.id : undefined;
    return (id && mapModel(id, provider, target)) || [];
  });
}

/** Says of a model where it is defined that it stays, and who asks for it by the endpoint. */
function settleModel(
  situation: Situation,
  sides: BothSides,
  { model, wrapped }: { readonly model: Located; readonly wrapped: ReadonlyMap<ts.Expression, Wrapped> },
): void {
  const { ledger, provider, target } = situation;
  const { node, finding } = model;
  const holder = [...wrapped].find(([, { origins }]) => origins.has(node))?.[0];
  const parsed = parseModelId(finding.detail);
  const mapped = parsed && !parsed.prefixed ? mapModel(parsed.id, provider, target) : undefined;
  if (holder && mapped && holder === node) {
    sides.model(holder, whyOf([mapped], false, [finding.id]));
  } else if (parsed?.prefixed) {
    const args = { model: finding.detail, provider: provider.name.en };
    ledger.manual(node, { code: 'model-of-gateway', args, findings: [finding.id] });
  } else ledger.leave(finding.id, 'switch-model-stays', { model: finding.detail });
}
