import type { ts } from 'ts-morph';
import { hasNeeds, resolveParameter } from '../../providers/outcome.ts';
import type { Model } from '../../providers/schema.ts';
import type { Body } from './bodies.ts';
import type { Why } from './ledger.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

const DEPTH = 4;

/** Message roles, kinds of content and the format of the answer, by the provider's contract. */
export function fitMessages(situation: Situation, body: Body): void {
  if (body.surface !== 'chat' || (body.names && !body.responses)) return;
  fitRoles(situation, body);
  fitImages(situation, body);
  fitFormat(situation, body);
}

/** Every object literal that a body's messages can hold. */
function messageNodes(situation: Situation, body: Body): readonly ts.Node[] {
  const { detect } = situation;
  const { ts } = detect.analysis;
  const property = findProperty(ts, body.object, [body.responses ? 'input' : 'messages']);
  if (!property) return [];
  const found: ts.Node[] = [];
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node, depth: number): void => {
    if (seen.has(node) || depth > DEPTH) return;
    seen.add(node);
    found.push(node);
    if (ts.isIdentifier(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) {
      for (const { expression } of detect.flow.sourcesOf(node)) visit(expression, depth + 1);
    }
    ts.forEachChild(node, (child) => visitWithin(child, depth));
  };
  const visitWithin = (node: ts.Node, depth: number): void => {
    if (ts.isSpreadElement(node)) visit(node.expression, depth + 1);
    else if (ts.isIdentifier(node)) return;
    else visit(node, depth);
  };
  visit(valueIn(property), 0);
  return found;
}

/** Role and type texts of the messages: `{ role: 'developer' }`. */
function labelled(situation: Situation, body: Body, name: string, text: string): readonly ts.Expression[] {
  const { ts } = situation.detect.analysis;
  return messageNodes(situation, body).flatMap((node) => {
    const isIt =
      ts.isPropertyAssignment(node) &&
      node.name.getText() === name &&
      ts.isStringLiteralLike(node.initializer) &&
      node.initializer.text === text;
    return isIt ? [node.initializer] : [];
  });
}

function fitRoles(situation: Situation, body: Body): void {
  const row = situation.provider.parameters.find(({ name }) => name === 'role:developer');
  if (!row || row.status === 'supported') return;
  const to = row.renamedTo?.replace(/^role:/, '') ?? 'system';
  const { ledger } = situation;
  for (const role of labelled(situation, body, 'role', 'developer')) {
    const source = role.getSourceFile();
    const args = { from: 'developer', to };
    const why: Why = { status: 'automatic', code: 'role', args, findings: [body.finding.id] };
    if (situation.sides) {
      situation.sides.value(role, quoted(styleOf(situation.detect.analysis.ts, source), to), why);
    } else ledger.replace(source, { from: role.getStart(source) + 1, to: role.getEnd() - 1 }, to, why);
    ledger.lost(role, { parameter: 'role:developer', effect: 'renamed', done: 'renamed' });
  }
}

function fitImages(situation: Situation, body: Body): void {
  const row = situation.provider.parameters.find(({ name }) => name === 'content:image_url');
  const isSeen = !row?.needs || !body.model || hasNeeds(body.model, row.needs);
  if (isSeen) return;
  for (const part of labelled(situation, body, 'type', 'image_url')) {
    situation.ledger.manual(part, {
      code: 'images-unseen',
      args: { model: body.model?.id ?? '' },
      findings: [body.finding.id],
    });
  }
}

function fitFormat(situation: Situation, body: Body): void {
  const { ts } = situation.detect.analysis;
  const property = findProperty(ts, body.object, ['response_format']);
  if (!property) return;
  const value = valueIn(property);
  const objects = situation.detect.options.objectsIn(value);
  if (objects.length === 0) {
    if (keepsFormat(situation, body.model, 'json_schema')) return;
    situation.ledger.manual(property, { code: 'schema-by-helper', findings: [body.finding.id] });
    return;
  }
  for (const object of objects) {
    const type = findProperty(ts, object, ['type']);
    const text = type ? valueIn(type) : undefined;
    if (!text || !ts.isStringLiteralLike(text)) continue;
    if (text.text === 'json_schema' && !keepsFormat(situation, body.model, 'json_schema')) {
      askForJson(situation, body, object);
    }
    if (text.text !== 'text') warnOfWord(situation, body, property);
  }
}

/** Whether the provider gives answers in a format, as far as its contract and the model's features tell. */
export function keepsFormat(situation: Situation, model: Model | undefined, type: string): boolean {
  const row = situation.provider.parameters.find(({ name }) => name === `response_format.${type}`);
  if (!row) return true;
  const outcome = resolveParameter(row, { model: model?.id ?? '', present: new Set() });
  if (outcome.status === 'supported') return true;
  return outcome.status === 'restricted' && row.needs !== undefined && model !== undefined
    ? hasNeeds(model, row.needs)
    : false;
}

function askForJson(situation: Situation, body: Body, object: ts.ObjectLiteralExpression): void {
  const style = styleOf(situation.detect.analysis.ts, object.getSourceFile());
  const args = { provider: situation.provider.name.en };
  const why: Why = { status: 'review', code: 'schema-to-json', args, findings: [body.finding.id] };
  const written = `{ type: ${quoted(style, 'json_object')} }`;
  if (situation.sides) situation.sides.value(object, written, why);
  else situation.ledger.replaceNode(object, written, why);
  situation.ledger.lost(object, {
    parameter: 'response_format.json_schema',
    effect: 'restricted',
    done: 'clamped',
  });
}

/** Some providers refuse JSON mode unless a message says so. */
function warnOfWord(situation: Situation, body: Body, property: ts.Node): void {
  const row = situation.provider.parameters.find(({ name }) => name === 'response_format.json_object');
  const word = row?.needsWord;
  if (word === undefined) return;
  const isSaid = messageNodes(situation, body).some((node) => {
    const { ts } = situation.detect.analysis;
    return (
      (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
      node.getText().toLowerCase().includes(word.toLowerCase())
    );
  });
  if (isSaid) return;
  situation.ledger.manual(property, { code: 'needs-word', args: { word }, findings: [body.finding.id] });
}
