import type { ts } from 'ts-morph';
import { type ModelId, parseModelId } from '../../core/vocabulary/models.ts';
import { draftAt } from '../drafts.ts';
import { nameText } from '../flow.ts';
import { templateText } from '../literal-text.ts';
import { isModuleName } from '../module-names.ts';
import type { Detector, DetectorContext } from './detector.ts';

const COMPARISONS = new Set(['==', '===', '!=', '!==', 'in']);
const MODEL_IN_URL = /[?&](?:model|deployment)=([\w.:-]{2,80})|\/deployments\/([\w.:-]{2,80})/;
const LABEL = /^(?:label|title|name|text|display|displayName|caption)$/i;
const VALUE = /^(?:value|id|model|key|modelName|modelId)$/i;
const MODEL_NAME = /model|engine|deployment/i;

/** Texts that are an OpenAI model id, wherever they are kept: at the call, in constants, enums, lists, types, defaults. */
export function detectModels(context: DetectorContext): Detector {
  const { analysis, votes } = context;
  const { ts, vendor } = analysis;

  return (node) => {
    if (ts.isTemplateExpression(node)) addModelOfUrl(node, templateText(node));
    else if (ts.isStringLiteralLike(node) && !isModuleName(ts, node)) addText(node);
  };

  function addText(node: ts.StringLiteralLike): void {
    const model = parseModelId(node.text, vendor);
    if (!model) addModelOfUrl(node, node.text);
    if (!model || (model.ambiguous && !isSettled(node)) || (model.unusual && !isAtModel(node))) return;
    if (isLabel(node)) return;
    const isUsed = votes.isUsed(node);
    context.add(
      draftAt(
        analysis,
        { from: node, text: node.text },
        {
          rule: 'model/id',
          kind: 'model',
          surface: votes.surfaceOf(node) ?? model.surface,
          sdk: null,
          detail: node.text,
          model: { value: node.text, from: 'literal' },
          confidence: isUsed || !isMention(node, model) ? 'high' : 'medium',
        },
      ),
    );
  }

  /** `wss://api.openai.com/v1/realtime?model=gpt-realtime`, `/openai/deployments/gpt-4o/…`. */
  function addModelOfUrl(node: ts.Node, url: string): void {
    const [, query, deployment] = MODEL_IN_URL.exec(url) ?? [];
    const id = query ?? deployment;
    const model = id === undefined ? undefined : parseModelId(id, vendor);
    if (!model || model.ambiguous) return;
    context.add(
      draftAt(
        analysis,
        { from: node, text: model.id },
        {
          rule: 'model/id',
          kind: 'model',
          surface: model.surface,
          sdk: null,
          detail: model.id,
          model: { value: model.id, from: 'literal' },
        },
      ),
    );
  }

  /** The text of `{ label: 'gpt-4o', value: 'gpt-4o' }` that is shown to people. */
  function isLabel(node: ts.StringLiteralLike): boolean {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent) || !LABEL.test(nameText(ts, parent.name) ?? '')) return false;
    return parent.parent.properties.some(
      (sibling) =>
        sibling !== parent &&
        ts.isPropertyAssignment(sibling) &&
        VALUE.test(nameText(ts, sibling.name) ?? '') &&
        ts.isStringLiteralLike(sibling.initializer) &&
        sibling.initializer.text === node.text,
    );
  }

  /** The place says model: an option or variable of that name, or a call that takes it. */
  function isAtModel(node: ts.StringLiteralLike): boolean {
    if (votes.isUsed(node)) return true;
    const { parent } = node;
    const isNamed =
      ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent);
    return isNamed && MODEL_NAME.test(nameText(ts, parent.name) ?? '');
  }

  /** An id such as `o3` or `davinci` counts where its place says model, or beside an unmistakable one. */
  function isSettled(node: ts.StringLiteralLike): boolean {
    return (
      isAtModel(node) || siblingsOf(node).some((text) => parseModelId(text, vendor)?.ambiguous === false)
    );
  }

  function siblingsOf(node: ts.Node): readonly string[] {
    const { parent } = node;
    const list = ts.isPropertyAssignment(parent) || ts.isLiteralTypeNode(parent) ? parent.parent : parent;
    const texts: string[] = [];
    const collect = (child: ts.Node): void => {
      if (ts.isStringLiteralLike(child)) texts.push(child.text);
      if (ts.isPropertyAssignment(child) || ts.isLiteralTypeNode(child) || ts.isEnumMember(child)) {
        ts.forEachChild(child, collect);
      }
    };
    ts.forEachChild(list, collect);
    return texts;
  }

  /** Named, not chosen: compared with, a key of a table, a part of a type, a tokenizer's argument. */
  function isMention(node: ts.Node, model: ModelId): boolean {
    const { parent } = node;
    if (ts.isBinaryExpression(parent)) return COMPARISONS.has(parent.operatorToken.getText());
    if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
      return /^(?:includes|startsWith|endsWith|indexOf|match|test|encoding\w*)$/.test(
        parent.expression.name.text,
      );
    }
    return ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent) || model.prefixed;
  }
}
