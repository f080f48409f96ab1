import type { ts } from 'ts-morph';
import type { Destination, ModelValue, Surface } from '../../core/finding.ts';
import { parseApiPath } from '../../core/vocabulary/endpoints.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import type { Vendor } from '../../core/vocabulary/vendor.ts';
import { defaultOf } from '../destinations.ts';
import { draftAt, type Place } from '../drafts.ts';
import { HOLE } from '../evaluate.ts';
import { type Mark, markedNames, markOfSignature } from '../marks.ts';
import { creationMark, type Origin } from '../origins.ts';
import { lineAt } from '../positions.ts';
import { bestOrigin } from './call-origin.ts';
import type { Detector, DetectorContext, FileContext } from './detector.ts';
import { readModel } from './model-argument.ts';
import { isPlainCallee } from './plain-callee.ts';
import { findUntypedCall, isOnResource } from './untyped-calls.ts';

const MODEL_OPTION = new Set(['model']);

type CallLike = ts.CallExpression | ts.NewExpression;

/** Clients, requests and model objects: whatever the checker resolves to a marked declaration. */
export function detectCalls(context: DetectorContext): Detector {
  const { analysis, knowledge } = context;
  const { ts, checker, vendor } = analysis;
  const names = markedNames(ts, analysis.program);

  return (node, file) => {
    if (ts.isNewExpression(node)) {
      const mark = creationMark(analysis, node);
      if (mark) addMarked(node, mark);
    } else if (ts.isCallExpression(node)) {
      if (!canBeCall(node.expression) || isPlainCallee(analysis, node.expression)) return;
      const signatures = checker.getTypeAtLocation(node.expression).getCallSignatures();
      if (signatures.length === 0) addUntyped(node, file);
      else if (signatures.some((signature) => markOfSignature(ts, signature.declaration))) addResolved(node);
    }
  };

  /** By its name alone; a function's own name may be anything, as imports and destructuring rename. */
  function canBeCall(callee: ts.Expression): boolean {
    if (!ts.isPropertyAccessExpression(callee)) return true;
    return names.has(callee.name.text) || isOnResource(ts, callee);
  }

  /** Overloads differ in their marks: the one that the arguments choose decides. */
  function addResolved(node: ts.CallExpression): void {
    const mark = markOfSignature(ts, checker.getResolvedSignature(node)?.declaration);
    if (mark) addMarked(node, mark);
  }

  function addMarked(node: CallLike, mark: Mark): void {
    if (mark.role === 'client' || mark.role === 'creates') addClient(node, mark);
    else if (mark.role === 'refers') addModelObject(node, mark);
    else if (mark.role !== 'wraps' && ts.isCallExpression(node)) addCall(node, mark);
  }

  function addClient(node: CallLike, mark: Mark): void {
    const origin: Origin = { creation: node, mark, evidence: [] };
    const model = readModel(context, node, mark.surface);
    const sdk = knowledge.sdkOf(mark.knowledgeFile);
    const name = node.expression.getText();
    context.add(
      draftAt(analysis, placeOf(node), {
        rule: `${sdk}/client`,
        kind: 'client',
        surface: mark.surface,
        sdk,
        detail: ts.isNewExpression(node) ? `new ${name}` : name,
        destination: context.destinations.destinationOfOrigin(origin),
        ...(model && { model }),
      }),
    );
  }

  function addModelObject(node: CallLike, mark: Mark): void {
    const sdk = knowledge.sdkOf(mark.knowledgeFile);
    const model = readModel(context, node, mark.surface);
    const origin = bestOrigin(context, ts.isNewExpression(node) ? node.arguments?.[0] : node.expression);
    context.add(
      draftAt(analysis, placeOf(node), {
        rule: `${sdk}/model`,
        kind: 'model-ref',
        surface: mark.surface,
        sdk,
        detail: node.getText(),
        destination: origin
          ? context.destinations.destinationOfOrigin(origin)
          : { kind: 'unknown', url: null },
        ...(model && { model }),
      }),
    );
  }

  function addCall(node: ts.CallExpression, mark: Mark): void {
    const callee = node.expression;
    const isMethod = ts.isPropertyAccessExpression(callee);
    const sender = isMethod ? callee.expression : (modelOf(node) ?? node.arguments[0]);
    const origin = bestOrigin(context, mark.role === 'may-send' ? modelOf(node) : sender);
    if (mark.role === 'may-send' && !origin) return;
    const surface = mark.surface === 'none' ? surfaceOfPath(node) : mark.surface;
    const sdk = knowledge.sdkOf(mark.knowledgeFile);
    const model = readModel(context, node, surface) ?? modelOfClient(origin, surface);
    context.add(
      draftAt(analysis, placeOf(node), {
        rule: `${sdk}/${ruleName(node, surface)}`,
        kind: 'call',
        surface,
        sdk,
        detail: calleeName(node),
        destination: origin
          ? context.destinations.destinationOfOrigin(origin)
          : withoutOrigin(mark, { model, isMethod }, vendor),
        evidence: [...(origin?.evidence ?? [])],
        confidence: origin?.evidence.some(({ code }) => code === 'way-element') ? 'medium' : 'high',
        ...(model && { model }),
      }),
    );
  }

  /** LangChain and LlamaIndex give the model to the client, not to each call. */
  function modelOfClient(origin: Origin | undefined, surface: Surface): ModelValue | undefined {
    return origin?.creation && readModel(context, origin.creation, surface);
  }

  function addUntyped(node: ts.CallExpression, file: FileContext): void {
    const call = findUntypedCall(context, node, file);
    if (!call) return;
    if (call.confidence === 'none') {
      context.notUnderstood(node, 'client-of-unknown-origin', { callee: calleeName(node) });
      return;
    }
    const model = readModel(context, node, call.surface);
    context.add(
      draftAt(analysis, placeOf(node), {
        rule: `${call.sdk}/${ruleName(node, call.surface)}`,
        kind: 'call',
        surface: call.surface,
        sdk: call.sdk,
        detail: calleeName(node),
        confidence: call.confidence,
        destination: call.origin
          ? context.destinations.destinationOfOrigin(call.origin)
          : { kind: 'unknown', url: null },
        evidence: [...(call.origin?.evidence ?? [])],
        ...(model && { model }),
      }),
    );
  }

  /** `client.post('/chat/completions')`: the path decides. */
  function surfaceOfPath(node: ts.CallExpression): Surface {
    const [path] = node.arguments;
    const texts = path
      ? context.evaluator.evaluate(path).map((value) => value.text.replaceAll(HOLE, ''))
      : [];
    return texts.map((text) => parseApiPath(text)?.surface).find(Boolean) ?? 'none';
  }

  /** `streamText({ model })`, `createAgent({ model })`: the model's origin decides whether OpenAI is called. */
  function modelOf(node: ts.CallExpression): ts.Expression | undefined {
    return node.arguments.flatMap((argument) => context.options.valuesOf(argument, MODEL_OPTION))[0];
  }

  /** In a chain that is broken over lines, a call stands where its method's name stands. */
  function placeOf(node: CallLike): Place {
    const callee = node.expression;
    const name = ts.isPropertyAccessExpression(callee) && ts.isCallExpression(node) ? callee.name : node;
    const source = node.getSourceFile();
    const isBroken = lineAt(source, node.getStart()) !== lineAt(source, name.getStart());
    return { from: isBroken ? name : node, to: node, text: calleeName(node) };
  }
}

/** A model that names its vendor, such as `openai/gpt-4o`, is the gateway's to send. */
function withoutOrigin(
  mark: Mark,
  call: { model: ModelValue | undefined; isMethod: boolean },
  vendor: Vendor,
): Destination {
  if (call.model?.value && parseModelId(call.model.value)?.prefixed) return { kind: 'relay', url: null };
  const isClientLost = call.isMethod && mark.destination === 'direct';
  return isClientLost ? { kind: 'unknown', url: null } : defaultOf(mark, vendor);
}

function calleeName(node: CallLike): string {
  return node.expression
    .getText()
    .replace(/(?:(?<!\s)\s+)?!?\??\.\s*/g, '.')
    .replace(/\s+/g, ' ');
}

function ruleName(node: CallLike, surface: Surface): string {
  return surface === 'chat' && /completions\.create$/.test(calleeName(node)) ? 'chat-completions' : surface;
}
