import type { ts } from 'ts-morph';
import { mapModel } from '../map-model.ts';
import { giveBaseApart } from '../rewrite/base-apart.ts';
import { accountOptions, tellLost } from '../rewrite/client-account.ts';
import {
  type Creation,
  findBareConfiguration,
  findHolder,
  spreadsMovedOptions,
} from '../rewrite/client-holder.ts';
import { embeddingOptions } from '../rewrite/embeddings.ts';
import { adaptFamily, CLIENT_FAMILIES, type ClientFamily } from '../rewrite/families.ts';
import type { Why } from '../rewrite/ledger.ts';
import type { Located } from '../rewrite/located.ts';
import { findProperty, valueIn } from '../rewrite/object-edits.ts';
import type { Situation } from '../rewrite/situation.ts';
import { quoted, styleOf } from '../rewrite/source-style.ts';
import { numberOf } from '../rewrite/values.ts';
import type { BothSides } from './both-sides.ts';
import { switchKey } from './keys.ts';

type Options = ts.ObjectLiteralExpression;

/** Gives each client that moves the endpoint's base URL and key. */
export function switchClients(situation: Situation, sides: BothSides): void {
  const { ts } = situation.detect.analysis;
  for (const client of situation.located) {
    const { node, finding } = client;
    if (finding.kind !== 'client' || situation.fates.ofClient(node) !== 'moves') continue;
    const family = CLIENT_FAMILIES[finding.sdk ?? ''];
    if (situation.fates.isPart(node) || (finding.sdk === 'llamaindex' && finding.surface === 'agents')) {
      situation.ledger.leave(finding.id, 'inherits-options');
    } else if (family && (ts.isNewExpression(node) || ts.isCallExpression(node))) {
      new ClientSwitcher(situation, sides, { client, family }).switch(node);
    }
  }
}

class ClientSwitcher {
  private readonly situation: Situation;
  private readonly sides: BothSides;
  private readonly client: Located;
  private readonly family: ClientFamily;

  constructor(
    situation: Situation,
    sides: BothSides,
    { client, family }: { readonly client: Located; readonly family: ClientFamily },
  ) {
    this.situation = situation;
    this.sides = sides;
    this.client = client;
    this.family = adaptFamily(family, client.finding);
  }

  switch(creation: Creation): void {
    const { ts } = this.situation.detect.analysis;
    const holder = findHolder(this.situation.detect, creation);
    if (holder === 'inherits') {
      this.situation.ledger.leave(this.client.finding.id, 'inherits-options');
      return;
    }
    const [argument, second] = holder.arguments ?? [];
    if (this.family.isBaseApart) {
      this.switchApart(holder);
      return;
    }
    const hasBase = this.switchSecond(second);
    if (!argument) {
      this.giveOptions(holder);
      return;
    }
    const bare =
      ts.isNewExpression(argument) && !argument.arguments?.length
        ? argument
        : findBareConfiguration(this.situation.detect, argument);
    const options = this.optionsIn(argument);
    if (bare) this.giveOptions(bare);
    else if (options.length > 0) for (const object of options) this.changeOptions(object, hasBase);
    else if (!hasBase) this.leaveToPerson(argument, 'client-options-open');
  }

  /** A base URL as the second argument of SDK 3, or in the second object of old LangChain. */
  private switchSecond(second: ts.Expression | undefined): boolean {
    if (!second || second.getText() === 'undefined') return false;
    const isBase = this.family.baseUrl === 'basePath' && !this.family.nested;
    const bases = isBase ? [second] : this.optionsIn(second).flatMap((object) => this.basesOf(object));
    for (const base of bases) this.switchBase(base);
    return bases.length > 0;
  }

  /** Libraries on SDK 3 take the base URL in an object of its own. */
  private switchApart(creation: Creation): void {
    const given = (creation.arguments ?? []).map((argument) => this.optionsIn(argument));
    const objects = given.flat();
    const bases = objects.flatMap((object) => this.basesOf(object));
    const [first = []] = given;
    const isOpen = creation.arguments?.[0] !== undefined && first.length === 0;
    if (isOpen && bases.length === 0) {
      this.leaveToPerson(creation, 'client-options-open');
      return;
    }
    for (const found of bases) this.switchBase(found);
    if (bases.length === 0) {
      const base = this.plainBase(creation);
      const keys = given[0] ? [] : [this.keyProperty(creation)];
      giveBaseApart(this.situation, creation, { base, first: keys, why: this.why() });
    }
    for (const object of first) this.changeOptions(object, true);
  }

  private giveOptions(creation: Creation): void {
    const { objects, ledger } = this.situation;
    const source = creation.getSourceFile();
    const properties = [
      this.baseProperty(creation),
      this.keyProperty(creation),
      ...this.extras(undefined, creation),
    ];
    const text = objects.newObject(source, properties, creation.getStart(source));
    const open = creation.arguments ? creation.getEnd() - 1 : creation.getEnd();
    ledger.insert(source, open, creation.arguments ? text : `(${text})`, this.why());
  }

  private changeOptions(object: Options, hasBase: boolean): void {
    const { detect, objects } = this.situation;
    const { nested, keys } = this.family;
    const bases = this.basesOf(object);
    const isSpread = spreadsMovedOptions(this.situation, this.client.node, object);
    const inner = nested ? this.innerOptions(object, nested) : undefined;
    const names = new Set(keys);
    const given = detect.options.valuesOf(object, names, new Set(nested ? [nested] : []));
    const add: string[] = [];
    if (bases.length === 0 && !hasBase && !isSpread) {
      if (inner) objects.change(inner, { add: [this.plainBase(inner)], remove: [] }, this.why());
      else add.push(this.baseProperty(object));
    }
    if (given.length === 0 && !isSpread) add.push(this.keyProperty(object));
    objects.change(object, { add: [...add, ...this.extras(object, object)], remove: [] }, this.why());
    for (const base of bases) this.switchBase(base);
    for (const value of given) switchKey(this.situation, this.sides, { value, why: this.why() });
    for (const place of inner ? [object, inner] : [object]) this.switchAccount(place);
    const { ledger } = this.situation;
    if (!ledger.isSettled(this.client.finding.id)) ledger.leave(this.client.finding.id, 'inherits-options');
  }

  private switchBase(base: ts.Expression): void {
    this.sides.value(base, `${this.nameNear(base)}.baseURL`, this.why());
  }

  private switchAccount(object: Options): void {
    for (const property of accountOptions(this.situation, this.family, object)) {
      this.sides.member(property, [], this.why('switch-account'));
      tellLost(this.situation, property);
    }
  }

  /** What the provider needs to be told and OpenAI's side must not: a model, options of embeddings. */
  private extras(object: Options | undefined, near: ts.Node): readonly string[] {
    const members = [...this.missingModel(object), ...this.embeddingMembers(object)];
    return members.length > 0
      ? [`...(${this.nameNear(near)}.isOpenAI ? {} : { ${members.join(', ')} })`]
      : [];
  }

  private missingModel(object: Options | undefined): readonly string[] {
    const { model } = this.family;
    const standard = model?.defaults[this.client.finding.surface];
    if (!model || standard === undefined) return [];
    const given = object && this.situation.detect.options.valuesOf(object, new Set(model.names));
    const mapped = mapModel(standard, this.situation.provider, this.situation.target);
    return given?.length || !mapped ? [] : [`${model.names[0]}: ${this.quote(mapped.to)}`];
  }

  private embeddingMembers(object: Options | undefined): readonly string[] {
    const { finding } = this.client;
    if (finding.surface !== 'embeddings') return [];
    const model = finding.model?.value ?? this.family.model?.defaults.embeddings;
    const wanted = embeddingOptions(this.situation, { sdk: finding.sdk, version: finding.sdkVersion, model });
    return wanted.flatMap(({ name, value, limit }) => {
      const property = object && findProperty(this.ts, object, [name]);
      if (!property) return [`${name}: ${typeof value === 'number' ? value : this.quote(value)}`];
      const given = numberOf(this.ts, valueIn(property));
      if (limit && typeof value === 'number' && given !== undefined && given > value)
        this.sides.value(valueIn(property), String(value), this.why('embedding-batch'));
      return [];
    });
  }

  private basesOf(object: Options): readonly ts.Expression[] {
    const { baseUrl, nested } = this.family;
    const names = new Set([baseUrl, 'basePath', 'baseURL', 'baseUrl']);
    return this.situation.detect.options.valuesOf(object, names, new Set(nested ? [nested] : []));
  }

  private innerOptions(object: Options, nested: string): Options | undefined {
    const property = findProperty(this.ts, object, [nested]);
    return property ? this.optionsIn(valueIn(property))[0] : undefined;
  }

  private optionsIn(argument: ts.Expression): readonly Options[] {
    return this.situation.detect.options.objectsIn(argument);
  }

  private baseProperty(near: ts.Node): string {
    const { nested } = this.family;
    return nested ? `${nested}: { ${this.plainBase(near)} }` : this.plainBase(near);
  }

  /** At OpenAI the address is what the client would take by itself. */
  private plainBase(near: ts.Node): string {
    const { baseUrl, readsEnvironment } = this.family;
    const name = this.nameNear(near);
    if (readsEnvironment && !this.family.isBaseApart) this.sides.uses.followEnvironment(near.getSourceFile());
    // Some versions of the AI SDK read OPENAI_BASE_URL, some do not.
    const isVaried = this.client.finding.sdk === 'ai-sdk';
    return `${baseUrl}: ${isVaried ? `${name}.isOpenAI ? undefined : ` : ''}${name}.baseURL`;
  }

  private keyProperty(near: ts.Node): string {
    return `${this.family.keys[0]}: ${this.nameNear(near)}.apiKey`;
  }

  private nameNear(near: ts.Node): string {
    return this.sides.nameFor(near, this.why());
  }

  private leaveToPerson(node: ts.Node, code: string): void {
    const args = { client: this.client.finding.detail };
    this.situation.ledger.manual(node, { code, args, findings: [this.client.finding.id] });
  }

  private why(code = 'switch-client'): Why {
    const { provider } = this.situation;
    return {
      status: 'automatic',
      code,
      args: { provider: provider.name.en },
      findings: [this.client.finding.id],
    };
  }

  private quote(text: string): string {
    return quoted(styleOf(this.ts, this.client.source), text);
  }

  private get ts() {
    return this.situation.detect.analysis.ts;
  }
}
