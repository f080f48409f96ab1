import type { ts } from 'ts-morph';
import type { Parameter } from '../../providers/contract-schema.ts';
import { isNeutralValue } from '../../providers/neutral-values.ts';
import { type ParameterOutcome, resolveParameter } from '../../providers/outcome.ts';
import { formatRange } from '../../providers/range-text.ts';
import { nameText } from '../../scan/flow.ts';
import type { LostParameter } from '../plan.ts';
import type { Body } from './bodies.ts';
import { findExtraFields } from './extra-fields.ts';
import type { Why } from './ledger.ts';
import { valueIn } from './object-edits.ts';
import { whyChat } from './responses.ts';
import type { Situation } from './situation.ts';
import { styleOf } from './source-style.ts';
import { switchFor, writeMember } from './thinking.ts';
import { fitValue, numberOf } from './values.ts';

type Property = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

/** Members that have rewriters of their own. */
const OWN_REWRITERS: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'input',
  'functions',
  'function_call',
  'response_format',
  'encoding_format',
]);
/** What carries these here has another shape. */
const OTHER_SHAPE: ReadonlySet<string> = new Set(['web_search_options']);
/** Members that models without a rule of their own do not take. */
const MODEL_BOUND: ReadonlySet<string> = new Set(['reasoning_effort', 'dimensions']);
/** Brings the members of a body within the provider's contract. */
export function fitParameters(situation: Situation, body: Body): void {
  new ParameterFitter(situation, body).fit();
}

class ParameterFitter {
  private readonly situation: Situation;
  private readonly body: Body;
  private readonly rows: readonly Parameter[];
  private readonly removed: { property: ts.ObjectLiteralElementLike; isNeutral: boolean; name: string }[] =
    [];

  private readonly renamed = new Set<Property>();

  constructor(situation: Situation, body: Body) {
    this.situation = situation;
    this.body = body;
    this.rows = situation.provider.parameters.filter(({ surface }) => surface === body.surface);
  }

  fit(): void {
    const present = new Set(this.body.object.properties.flatMap((property) => this.nameOf(property) ?? []));
    const facts = { model: this.body.model?.id ?? '', present };
    const isRefused = (element: ts.ObjectLiteralElementLike): boolean => this.isRefused(element, facts);
    for (const property of this.body.object.properties) {
      if (this.dropsExtraFields(property, isRefused)) continue;
      const name = this.nameOf(property);
      if (name === undefined || OWN_REWRITERS.has(name) || !this.isValue(property)) continue;
      const row = this.rows.find((candidate) => candidate.name === name);
      if (row) this.apply(row, resolveParameter(row, facts), property);
      if (this.body.responses) this.respell(name, property);
    }
    this.remove();
    this.removeMoved();
  }

  /** The contract takes the member not at all, or not with the value that is written. */
  private isRefused(
    element: ts.ObjectLiteralElementLike,
    facts: Parameters<typeof resolveParameter>[1],
  ): boolean {
    const row = this.rows.find(({ name }) => name === this.nameOf(element));
    if (!row || !this.isValue(element)) return false;
    const { status, range } = resolveParameter(row, facts);
    if (status === 'rejected') return true;
    const value = range && this.literalOf(valueIn(element));
    return value !== undefined && range !== undefined && fitValue(this.ts, value, range).kind === 'nearest';
  }

  /** What only the provider that is left takes. */
  private dropsExtraFields(
    element: ts.ObjectLiteralElementLike,
    isRefused: (element: ts.ObjectLiteralElementLike) => boolean,
  ): boolean {
    const found = this.body.names ? undefined : findExtraFields(this.situation, element, isRefused);
    if (!found) return false;
    const { provider, ledger, objects } = this.situation;
    const effect = provider.unlistedParameters.status === 'rejected' ? 'rejected' : 'ignored';
    const parameter = found.names.join(', ');
    for (const name of found.names) {
      ledger.lost(element, { parameter: name, effect, done: 'removed' });
    }
    if (found.object === this.body.object) {
      this.removed.push({ property: element, name: parameter, isNeutral: false });
    } else {
      const why = this.why('review', 'parameter-dropped', { parameter, provider: provider.name.en });
      objects.change(found.object, { add: [], remove: found.elements }, why);
    }
    return true;
  }

  private nameOf(property: ts.ObjectLiteralElementLike): string | undefined {
    const name = property.name && nameText(this.ts, property.name);
    if (name === undefined) return undefined;
    return this.body.names ? this.body.names[name] : name;
  }

  private isValue(property: ts.ObjectLiteralElementLike): property is Property {
    return this.ts.isPropertyAssignment(property) || this.ts.isShorthandPropertyAssignment(property);
  }

  private apply(row: Parameter, outcome: ParameterOutcome, property: Property): void {
    if (row.name === 'reasoning_effort' && this.switchThinking(outcome, property)) return;
    const successor = this.successorOf(row, outcome);
    if (successor !== undefined) this.rename(property, successor);
    else if (outcome.status === 'supported' || outcome.status === 'restricted') {
      this.restrict(row, outcome, property);
    } else {
      this.drop(row, property, outcome.status === 'rejected' ? 'rejected' : 'ignored');
    }
  }

  /** Puts the provider's own switch in the place of an effort that it does not take. */
  private switchThinking(outcome: ParameterOutcome, property: Property): boolean {
    const settled = this.literalOf(valueIn(property));
    if (!settled || !this.ts.isStringLiteralLike(settled)) return false;
    const effort = settled.text;
    const member = switchFor(this.situation.provider, this.body.model?.id, { effort, outcome });
    const text = member && writeMember(this.situation, this.body, member);
    if (!member || text === undefined) return false;
    const args = {
      parameter: 'reasoning_effort',
      effort,
      to: `${member.name}: ${JSON.stringify(member.value)}`,
    };
    this.situation.ledger.replaceNode(property, text, this.why('review', 'thinking-switched', args));
    this.situation.ledger.lost(property, {
      parameter: 'reasoning_effort',
      effect: 'restricted',
      done: 'moved',
    });
    return true;
  }

  /** The name that carries the same value here. */
  private successorOf(row: Parameter, { status, range }: ParameterOutcome): string | undefined {
    const { renamedTo } = row;
    const isFixed = this.body.names && !this.body.responses;
    if (!renamedTo || OTHER_SHAPE.has(row.name) || isFixed) return undefined;
    if (status === 'renamed') return renamedTo;
    const isOpen = status === 'restricted' && !range;
    return isOpen && this.rows.some(({ name }) => name === renamedTo) ? renamedTo : undefined;
  }

  /** Gives a member its name of the contract where it goes on under that. */
  private respell(name: string, property: Property): void {
    const isSettled = this.renamed.has(property) || this.removed.some((entry) => entry.property === property);
    if (!isSettled && this.writtenName(property) !== name) this.rename(property, name);
  }

  private writtenName({ name }: Property): string {
    return nameText(this.ts, name) ?? name.getText();
  }

  private rename(property: Property, to: string): void {
    this.renamed.add(property);
    const parameter = this.writtenName(property);
    const isThere = this.body.object.properties.some(
      (other) => other !== property && this.nameOf(other) === to,
    );
    this.situation.ledger.lost(property, { parameter, effect: 'renamed', done: 'renamed' });
    if (isThere) {
      this.removed.push({ property, isNeutral: false, name: parameter });
      return;
    }
    const why = this.why('automatic', 'parameter-renamed', { parameter, to });
    const { sides } = this.situation;
    if (sides) {
      sides.member(property, [`${to}: ${valueIn(property).getText()}`], why);
      return;
    }
    const isForeign = !this.rows.some(({ name }) => name === to) && this.body.names?.[parameter] !== to;
    const { ledger } = this.situation;
    if (this.body.isTyped && isForeign) {
      ledger.replaceNode(property, `...{ ${to}: ${valueIn(property).getText()} }`, why);
    } else if (this.ts.isShorthandPropertyAssignment(property)) {
      ledger.replaceNode(property, `${to}: ${property.name.text}`, why);
    } else {
      const quote = this.ts.isStringLiteral(property.name) ? property.name.getText().slice(0, 1) : '';
      ledger.replaceNode(property.name, quote + to + quote, why);
    }
  }

  private restrict(row: Parameter, outcome: ParameterOutcome, property: Property): void {
    const { range } = outcome;
    if (!range) {
      const isOpen = outcome.status === 'restricted' && MODEL_BOUND.has(row.name);
      if (isOpen && this.body.model) this.drop(row, property, 'restricted');
      return;
    }
    const value = valueIn(property);
    const settled = this.literalOf(value);
    const fit = settled ? fitValue(this.ts, settled, range) : { kind: 'unknown' as const };
    if (fit.kind === 'none') this.drop(row, property, 'restricted');
    if (fit.kind === 'nearest' && settled) this.clamp(row, { settled, text: fit.text, property });
    if (fit.kind === 'unknown') {
      this.situation.ledger.manual(property, {
        code: 'value-unknown',
        args: { parameter: row.name, range: formatRange(range), provider: this.situation.provider.name.en },
        findings: [this.body.finding.id],
      });
    }
  }

  private clamp(
    row: Parameter,
    { settled, text, property }: { settled: ts.Expression; text: string; property: Property },
  ): void {
    const style = styleOf(this.ts, settled.getSourceFile());
    const plain = text.replaceAll("'", style.quote);
    const isForeignWord = this.body.isTyped && /xhigh|max'/.test(text) && !this.isRecentSdk();
    const written = isForeignWord ? `${plain} as never` : plain;
    const args = { parameter: row.name, from: settled.getText(), to: plain };
    const why = this.why('review', 'parameter-clamped', args);
    const { sides, ledger } = this.situation;
    if (sides) sides.value(valueIn(property), written, why);
    else ledger.replaceNode(settled, written, why);
    this.situation.ledger.lost(property, { parameter: row.name, effect: 'restricted', done: 'clamped' });
  }

  private isRecentSdk(): boolean {
    return /^\D{0,2}(?:[6-9]|\d\d)\b/.test(this.body.finding.sdkVersion ?? '');
  }

  /** The literal itself, or the only one that a name can stand for. */
  private literalOf(node: ts.Expression): ts.Expression | undefined {
    const isLiteral = (expression: ts.Expression): boolean =>
      numberOf(this.ts, expression) !== undefined ||
      this.ts.isStringLiteralLike(expression) ||
      this.ts.isObjectLiteralExpression(expression) ||
      this.ts.isArrayLiteralExpression(expression) ||
      /^(?:true|false|null|undefined)$/.test(expression.getText());
    if (isLiteral(node)) return node;
    const sources = this.situation.detect.flow.sourcesOf(node).map(({ expression }) => expression);
    const [only] = sources;
    return sources.length === 1 && only && isLiteral(only) ? only : undefined;
  }

  private drop(row: Parameter, property: Property, effect: LostParameter['effect']): void {
    const value = valueIn(property).getText();
    this.situation.ledger.lost(property, { parameter: row.name, effect, done: 'removed' });
    this.removed.push({
      property,
      name: row.name,
      isNeutral: isNeutralValue(row.name, literalValue(value)),
    });
  }

  private remove(): void {
    if (this.removed.length === 0) return;
    const isNeutral = this.removed.every((entry) => entry.isNeutral);
    const parameter = this.removed.map(({ name }) => name).join(', ');
    const args = { parameter, provider: this.situation.provider.name.en };
    const why = this.why(isNeutral ? 'automatic' : 'review', 'parameter-dropped', args);
    const properties = this.removed.map(({ property }) => property);
    const { sides, objects } = this.situation;
    if (sides) for (const property of properties) sides.member(property, [], why);
    else objects.change(this.body.object, { add: [], remove: properties, besides: this.moved }, why);
  }

  /** The instructions of a call of the Responses API have become a message. */
  private get moved(): readonly Property[] {
    const instructions = this.body.responses?.instructions;
    return instructions ? [instructions] : [];
  }

  private removeMoved(): void {
    const besides = this.removed.map(({ property }) => property);
    const change = { add: [], remove: this.moved, besides };
    this.situation.objects.change(this.body.object, change, whyChat(this.body.finding));
  }

  private why(status: Why['status'], code: string, args: Readonly<Record<string, string>>): Why {
    return { status, code, args, findings: [this.body.finding.id] };
  }

  private get ts() {
    return this.situation.detect.analysis.ts;
  }
}

/** The value of a literal as it is written; the text itself where it is no literal. */
function literalValue(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll("'", '"'));
  } catch {
    return text;
  }
}
