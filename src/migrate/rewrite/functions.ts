import type { ts } from 'ts-morph';
import { resolveParameter } from '../../providers/outcome.ts';
import { nameText } from '../../scan/flow.ts';
import type { Body } from './bodies.ts';
import type { Why } from './ledger.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';
import { quoted, styleOf } from './source-style.ts';

const OLD_NAMES = ['functions', 'function_call'];
const NEW_NAMES = ['tools', 'tool_choice'];

/** Turns `functions` and `function_call` into `tools` and `tool_choice`, with what reads the answer in the same file. */
export function rewriteFunctions(situation: Situation, body: Body): void {
  if (body.surface !== 'chat' || body.names) return;
  const { ts } = situation.detect.analysis;
  const functions = findProperty(ts, body.object, ['functions']);
  const choice = findProperty(ts, body.object, ['function_call']);
  if (!functions && !choice) return;
  const why: Why = { status: 'review', code: 'functions-to-tools', findings: [body.finding.id] };
  const place = functions ?? choice;
  const isTypedOld = body.isTyped && body.finding.sdk === 'openai-node-v3';
  const tools = functions && toolsOf(situation, valueIn(functions));
  const toolChoice = choice && choiceOf(situation, valueIn(choice));
  const isOpen = (functions && tools === undefined) || (choice && toolChoice === undefined);
  const isSettled = !situation.sides && !isTypedOld && !isOpen && !saysMore(situation, body);
  if (!isSettled || !readsSimply(situation, body)) {
    if (place) situation.ledger.manual(place, { code: 'functions-by-hand', findings: [body.finding.id] });
    return;
  }
  if (functions && tools !== undefined) situation.ledger.replaceNode(functions, `tools: ${tools}`, why);
  if (choice && toolChoice !== undefined) moveChoice(situation, body, { choice, toolChoice, why });
  if (functions)
    situation.ledger.lost(functions, { parameter: 'functions', effect: 'renamed', done: 'renamed' });
  rewriteReads(situation, body.object.getSourceFile(), why);
}

interface ChoiceMove {
  readonly choice: ts.PropertyAssignment | ts.ShorthandPropertyAssignment;
  readonly toolChoice: string;
  readonly why: Why;
}

/** Renames the choice of a function; where the provider takes none it goes. */
function moveChoice(situation: Situation, body: Body, { choice, toolChoice, why }: ChoiceMove): void {
  const { ledger, objects, provider } = situation;
  const row = provider.parameters.find(({ name, surface }) => name === 'tool_choice' && surface === 'chat');
  const facts = { model: body.model?.id ?? '', present: new Set(['tools', 'tool_choice']) };
  const status = row ? resolveParameter(row, facts).status : 'supported';
  if (status !== 'supported' && status !== 'restricted') {
    const effect = status === 'rejected' ? 'rejected' : 'ignored';
    ledger.lost(choice, { parameter: 'function_call', effect, done: 'removed' });
    const args = { parameter: 'function_call', provider: provider.name.en };
    objects.change(body.object, { add: [], remove: [choice] }, { ...why, code: 'parameter-dropped', args });
    return;
  }
  ledger.lost(choice, { parameter: 'function_call', effect: 'renamed', done: 'renamed' });
  ledger.replaceNode(choice, `tool_choice: ${toolChoice}`, why);
}

function toolsOf(situation: Situation, value: ts.Expression): string | undefined {
  const { ts } = situation.detect.analysis;
  const style = styleOf(ts, value.getSourceFile());
  const type = quoted(style, 'function');
  if (ts.isArrayLiteralExpression(value)) {
    const source = value.getSourceFile();
    let text = '';
    let at = value.getStart(source);
    for (const element of value.elements) {
      if (ts.isSpreadElement(element)) return undefined;
      text += `${source.text.slice(at, element.getStart(source))}{ type: ${type}, function: ${element.getText(source)} }`;
      at = element.getEnd();
    }
    return text + source.text.slice(at, value.getEnd());
  }
  if (!ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value)) return undefined;
  const isTyped = /\.[cm]?tsx?$/.test(value.getSourceFile().fileName);
  const tag = isTyped ? `${type} as const` : type;
  return `${value.getText()}.map((definition) => ({ type: ${tag}, function: definition }))`;
}

function choiceOf(situation: Situation, value: ts.Expression): string | undefined {
  const { ts } = situation.detect.analysis;
  if (ts.isStringLiteralLike(value)) return value.getText();
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const { values } = situation.provider.parameters.find(({ name }) => name === 'tool_choice')?.range ?? {};
  const style = styleOf(ts, value.getSourceFile());
  if (values && !values.includes('function')) return quoted(style, 'auto');
  return `{ type: ${quoted(style, 'function')}, function: ${value.getText()} }`;
}

/** Given twice, or beside their successors: which of them was meant is not known here. */
function saysMore({ detect }: Situation, { object }: Body): boolean {
  const names = object.properties.flatMap(({ name }) => (name && nameText(detect.analysis.ts, name)) ?? []);
  const isGiven = (name: string) => names.includes(name);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return OLD_NAMES.some(isTwice) || NEW_NAMES.some(isGiven);
}

/** Reads of the answer that can be changed one by one: no stream, no message that answers a function. */
function readsSimply({ detect }: Situation, body: Body): boolean {
  const { ts } = detect.analysis;
  const stream = findProperty(ts, body.object, ['stream']);
  if (stream && valueIn(stream).getText() !== 'false') return false;
  const { text } = body.object.getSourceFile();
  return !/role:\s*['"`]function['"`]/.test(text) && !/\bdelta\b[^;\n]{0,40}function_call/.test(text);
}

function rewriteReads({ detect, ledger }: Situation, source: ts.SourceFile, why: Why): void {
  const { ts } = detect.analysis;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'function_call') {
      ledger.replaceNode(node.name, 'tool_calls?.[0]?.function', why);
    } else if (ts.isStringLiteralLike(node) && node.text === 'function_call' && isFinishReason(node)) {
      ledger.replace(source, { from: node.getStart(source) + 1, to: node.getEnd() - 1 }, 'tool_calls', why);
    }
    ts.forEachChild(node, visit);
  };
  const isFinishReason = (node: ts.Node): boolean =>
    (ts.isBinaryExpression(node.parent) || ts.isCaseClause(node.parent)) &&
    /finish_?reason/i.test(
      (ts.isCaseClause(node.parent) ? node.parent.parent.parent : node.parent).getText().slice(0, 200),
    );
  visit(source);
}
